import type { Noun } from '#text/time/stated-periods.ts'

const CLAUSE =
  /^ (?:(?:Nederland|ons land|het Koninkrijk|het|wij|we) (?:er |daarvan |daar |nog |zelf |hiervan ){0,2}(?:(?:van (?:de|het) (?:[A-Za-z-]+ ){1,4})?(lid|deel) (?:is|zijn|blijft|blijven|uitmaakt|uitmaken)|(?:in (?:de|het) (?:[A-Za-z-]+ ){1,4})?(zitting|zetel) (?:heeft|hebben|houdt)|in (?:de|het) (?:[A-Za-z-]{1,30} ){0,3}([A-Za-z-]*raad) (?:zit|zitten|zetelt)|(?:(?:de|het) )?(?:[a-z]+ )?(voorzitter(?:schap)?) (?:is|zijn|bekleedt|bekleden|heeft|voert|vervult))|(?:het|de|dit|deze|ons|onze|zijn) (?:[a-z]+ )?([A-Za-z-]{3,40}) (?:duurt|loopt|voortduurt|geldt|wordt uitgevoerd|in uitvoering is|van kracht is)\b)/i

/** What period a clause behind "zolang" speaks of, with its length: "zolang Nederland er zitting heeft", "zolang het plan loopt". */
export function readSoLongAs(behind: string): { readonly noun: Noun; readonly length: number } | undefined {
  const match = CLAUSE.exec(behind)
  if (!match) return undefined
  const noun = match[1] || match[2] || match[3] ? 'lidmaatschap' : nounOf(match[4] ?? match[5]!)
  return noun && { noun, length: match[0].length }
}

function nounOf(word: string): Noun | undefined {
  if (/lidmaatschap$|^(?:zittings|mandaat|lidmaatschaps)/i.test(word)) return 'lidmaatschap'
  if (/voorzitter(?:schap)?$/i.test(word)) return 'voorzitterschap'
  return /(?:programma|plan|kader|strategie|convenant|partnerschap|planperiode)$/i.test(word)
    ? 'programma'
    : undefined
}
