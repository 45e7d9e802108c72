/** What the register says in Dutch when its database does not do as it should. */
export const storeNl = {
  errors: {
    'register-locked': (folder: string, pid: string, lock: string) =>
      `${folder} is in gebruik bij een ander Rekenschap (proces ${pid}). Sluit dat af en probeer opnieuw. Draait het zeker niet meer, verwijder dan ${lock}.`,
    'register-other-version': (folder: string, found: string, own: string) =>
      `${folder} is gemaakt met versie ${found} van de database; dit Rekenschap heeft versie ${own}. Hernoem die map en zet een reservekopie terug, of gebruik het Rekenschap dat haar maakte.`,
    'register-disk': (folder: string, why: string) =>
      `${folder}: hier kan niet geschreven worden (${why}). Maak ruimte of geef schrijfrecht, of kies een andere map met REKENSCHAP_DATA.`,
    'register-unreachable': (where: string, why: string) =>
      `${where}: de database antwoordt niet (${why}). Controleer of hij draait en of DATABASE_URL klopt, en probeer opnieuw.`,
    'register-stopped': (where: string, why: string) =>
      `${where}: de database van dit proces is gestopt (${why}). Probeer opnieuw, en start Rekenschap opnieuw als dat niet helpt; wat bewaard was is er nog.`,
    'register-damaged': (folder: string, why: string) =>
      `${folder}: de database is beschadigd (${why}). Hernoem die map en zet een reservekopie terug.`,
    'register-postgres-too-old': (where: string, found: string) =>
      `${where} is PostgreSQL ${found}; Rekenschap heeft 15 of nieuwer nodig. Werk de server bij, of kies een andere met DATABASE_URL.`,
    'register-deadlock': () =>
      'binnen een transactie is de database langs een andere weg gebruikt; die twee wachten op elkaar. Dit is een fout in Rekenschap: meld haar. Er is niets bewaard.',
    'migration-changed': (where: string, what: string) =>
      `${where}: ${what}. Zet de map migrations/ terug zoals zij bij deze uitgave hoort.`,
    'migration-unknown': (where: string, names: string) =>
      `${where} is bijgewerkt door een nieuwer Rekenschap (${names}). Werk dit Rekenschap bij, of zet een reservekopie van daarvoor terug.`,
  },
  migration: {
    changed: (name: string) => `${name} is na het uitvoeren veranderd`,
    gap: (name: string) => `${name} volgt niet op de migratie ervoor`,
    noName: (name: string) => `${name} heet niet als een migratie (0001_naam.sql)`,
  },
  slow: () => 'de database wordt voor het eerst ingericht; dat duurt enkele seconden …',
}

/** What the register says, in any language. */
export type StoreMessages = typeof storeNl
