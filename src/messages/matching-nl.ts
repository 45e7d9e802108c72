/** How it is said in Dutch which paper a text is. */
export const matchingNl = {
  paper: {
    one: (paper: string, percent: number) => `Dit is ${paper} (${percent}% zeker)`,
    several: (count: number) => `Er passen er ${count} ongeveer even goed:`,
    fits: (paper: string, percent: number) => `${paper} (${percent}%)`,
    none: 'Niet herkend: geen aangeboden stuk past goed genoeg.',
    nearest: (paper: string) => `Het meest in de buurt komt ${paper}; zeker is dat niet.`,
    identifier: (number: string) => `het nummer ${number} staat erop`,
    title: (percent: number, words: string) => `${percent}% van de titel staat in de tekst (${words})`,
    sameDay: (day: string) => `dezelfde dag: ${day}`,
    nearDay: (day: string) => `een dag in dezelfde week: ${day}`,
    otherDay: (day: string) => `een andere dag: ${day}`,
    sender: (name: string) => `dezelfde afzender: ${name}`,
    dossier: (dossier: string) => `hetzelfde dossier: ${dossier}`,
    sameText: (percent: number) => `${percent}% van de tekst is gelijk`,
  },
  /** Rond wat een tekst is: waar naast is gelegd en waar hij al staat. */
  identify: {
    summary: 'zegt welk stuk een kale tekst is, naar titel, dag, afzender en tekst',
    files: 'bestanden, mappen of patronen; - is standaardinvoer',
    date: 'datum van de tekst, JJJJ-MM-DD; gaat voor wat er in staat',
    online:
      'vraagt ook de Tweede Kamer en Officiële Bekendmakingen; daarbij gaan titelwoorden en de dag naar buiten',
    json: 'één regel JSON per bestand',
    after: `
Legt de tekst naast alles wat het register weet van stukken: de gegevens die 'fetch' en 'sync' van de Kamer hebben meegebracht, en de teksten
die erin staan. Zegt waarom, en hoe zeker. Bij twijfel worden er twee genoemd, of geen: een verkeerd nummer is erger dan geen nummer.
De tekst wordt nergens bewaard. Zonder --online gaat er niets naar buiten; met --online wel woorden uit de titel, dus niet voor concepten.
Uitgang 1 als van een bestand niet vaststaat welk stuk het is, of als er meer passen.

Voorbeelden:
  rekenschap identify brief.txt
  rekenschap identify map/ --json
  pdftotext brief.pdf - | rekenschap identify - --date 2024-05-14`,
    nothingKnown:
      "het register kent nog geen enkel stuk. Haal eerst stukken op, bijvoorbeeld met 'rekenschap fetch --dossier 32735' of 'rekenschap sync', of vraag met --online de bronnen.",
    asking: (words: string, day: string | null) =>
      `--online: aan de Tweede Kamer en Officiële Bekendmakingen wordt gevraagd naar ${[...(words === '' ? [] : [`“${words}”`]), ...(day === null ? [] : [day])].join(' en ')}.`,
    nothingToAsk: (file: string) => `${file} heeft titel noch dag: er is niets om de bronnen naar te vragen.`,
    reading: (left: number, name: string) => `nog ${left} te herkennen: ${name}`,
    held: (document: string, percent: number) =>
      `In het register: ${document} (${percent}% van de tekst gelijk)`,
    compared: (papers: string, held: string, until: string | null) =>
      `Vergeleken met ${papers} stukken van de Kamer${until === null ? '' : ` t/m ${until}`} en ${held} teksten in het register.`,
    asked: (count: string) => `De bronnen gaven er ${count} bij.`,
    done: (one: number, several: number, none: number) =>
      [
        `${one} herkend`,
        ...(several > 0 ? [`${several} met meer dan één mogelijkheid`] : []),
        ...(none > 0 ? [`${none} niet herkend`] : []),
      ].join(' · '),
  },
}
