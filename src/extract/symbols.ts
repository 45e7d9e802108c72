import { sessionOf, typeOfId, type Citation } from '#extract/citation.ts'
import { matchAt } from '#text/match-at.ts'

type Rule = {
  readonly rule: string
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Omit<Citation, 'start' | 'end' | 'rule'> | undefined
}

const byId = (id: string) => ({ id, type: typeOfId(id) })

/** Resolutions, advice, articles and the like have a name but no id of Official Publications. */
const named = (type: string, title: string) => ({ id: null, type, title })

const LAWS =
  '(?:VEU|VWEU|EVRM|IVBPR|IVESCR|UVRM|Gw|Awb|Sr|Sv|BW|WvSr|EU-Handvest|VN-Handvest|NAVO-verdrag|Noord-Atlantisch Verdrag|EU-verdrag|EG-verdrag|AVG|Woo|Wob|Grondwet|Vluchtelingenverdrag|Vrouwenverdrag|Kinderrechtenverdrag|Genocideverdrag|Kaderverdrag|Antifolterverdrag|Vreemdelingenwet(?: 2000)?|Comptabiliteitswet(?: 2016)?|Statuut(?: (?:van Rome|voor het Koninkrijk(?: der Nederlanden)?))?|Universele Verklaring van de Rechten van de Mens|Handvest(?: van de (?:Verenigde Naties|grondrechten van de (?:EU|Europese Unie)))?|(?:Wet|Verdrag|Wetboek|Besluit|Conventie)(?: (?:van|op|voor|inzake|tot|de|het|en|bij|[A-Z][a-z]{2,}|strafrecht|strafvordering|rechten|betreffende|[a-z]{4,20}isering)){1,8})'

/** In order: the first that matches at a place is taken. */
const RULES: readonly Rule[] = [
  {
    rule: 'official-id',
    pattern:
      /(?:kst|blg|stb|stcrt|trb|(?:ah|kv|h|nds|ag)-[te]k)-[0-9A-Za-z]{1,12}(?:-[0-9A-Za-z]{1,6}){0,4}/iy,
    read: ([id]) => (/\d/.test(id) ? byId(canonical(id)) : undefined),
  },
  { rule: 'house-number', pattern: /20\d\d[ZD]\d{5}(?![0-9])/y, read: ([id]) => byId(id) },
  { rule: 'toezegging-number', pattern: /TZ\d{6}-\d{3}(?!\d)/y, read: ([id]) => byId(id) },
  { rule: 'law-id', pattern: /BWB[RV]\d{7}/y, read: ([id]) => byId(id) },
  {
    rule: 'judgment',
    pattern: /ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}/y,
    read: ([id]) => byId(id.replace(/\.$/, '')),
  },
  {
    rule: 'celex',
    pattern: /(?:CELEX:? ?)?([1-9CE](?:19|20)\d\d[A-Z]{1,2}\d{4})(?![0-9A-Za-z])/y,
    read: ([, id]) => byId(id!),
  },
  {
    rule: 'address',
    pattern: /(?:https?:\/\/|www\.)[^\s<>"()[\]{}]{4,300}/iy,
    read: ([url]) => readUrl(url),
  },
  {
    rule: 'gazette',
    pattern:
      /(Trb|Tractatenblad|Stb|Staatsblad|Stcrt|Staatscourant)\.? ?(?:van )?((?:19|20)\d\d),? ?(?:nr\.? ?|nummer )?(\d{1,6})(?![\d.]\d)/iy,
    read: ([, gazette, year, number]) =>
      byId(
        `${/^t/i.test(gazette!) ? 'trb' : /^(?:stb|staatsb)/i.test(gazette!) ? 'stb' : 'stcrt'}-${year}-${number}`,
      ),
  },
  {
    rule: 'answers',
    pattern:
      /Aanhangsel(?: (?:van de|der|bij de|bij het verslag))? Handelingen,? ?(?:(?:II|I|TK|EK),? )?(?:vergaderjaar )?(\d{4}) ?[-/] ?(\d{2,4}),? (?:nr|nummer)\.? ?(\d{1,5})/iy,
    read: ([, from, to, number]) => byId(`ah-tk-${sessionOf(from!, to!)}-${number}`),
  },
  {
    rule: 'proceedings',
    pattern:
      /Handelingen,? (?:(I|II|TK|EK),? )?(?:vergaderjaar )?(\d{4}) ?[-/] ?(\d{2,4}),? nr\.? ?(\d{1,3}),? (?:item|p\.|blz\.?) ?(\d{1,4})/y,
    read: ([, house, from, to, meeting, item]) =>
      byId(`h-${house === 'I' || house === 'EK' ? 'ek' : 'tk'}-${sessionOf(from!, to!)}-${meeting}-${item}`),
  },
  {
    rule: 'regulation',
    pattern:
      /(?:[Uu]itvoerings|[Gg]edelegeerde )?[Vv]erordening \((?:EU|EG|EEG|EU, Euratom)\) (nr\. ?)?(\d{1,4})\/(\d{2,4})(?:\/(?:EU|EG|GBVB))?/y,
    read: ([, old, first, second]) => celex('R', old ? second! : first!, old ? first! : second!),
  },
  {
    rule: 'directive',
    pattern: /[Rr]ichtlijn (?:\((?:EU|EG|EEG)\) )?((?:19|20)?\d\d)\/(\d{1,4})(?:\/(?:EU|EG|EEG))?/y,
    read: ([, year, number]) => celex('L', year!, number!),
  },
  {
    rule: 'un-symbol',
    pattern:
      /(?:A|S|E|C|CCPR|CEDAW|CRC|CAT|CERD|CRPD|CED|CMW|HRC|PV|OTH|CM|CommDH|SG|JC|COM)\/(?:[A-Z][A-Za-z.]{0,9}|\d{1,4})(?:[/.-](?:[A-Z]{1,8}|[A-Z]?\.?\d{1,4}(?:\(\d{4}\))?|\(\d{4}\))){1,6}/y,
    read: ([symbol]) => (/\d/.test(symbol) && symbol.length > 5 ? named('resolutie', symbol) : undefined),
  },
  {
    rule: 'resolution',
    pattern:
      /((?:VN-?|VNVR-?|VVN-?|AVVN-?|EP-?|Kamer)?(?:[Vv]eiligheidsraad|[Mm]ensenrechtenraad)?-?[Rr]esoluties?) (?:nr\.? ?|nummer )?(\d{1,4}(?:\/\d{1,4})?)(?: \(((?:19|20)\d\d)\))?(?! ?%| procent)/y,
    read: ([, word, number, year]) =>
      Number(number) > 0 && /^(?:19|20)\d\d$/.test(number!) && !/^[VA]/.test(word!) && !year
        ? undefined
        : named('resolutie', `resolutie ${number}${year ? ` (${year})` : ''}`),
  },
  {
    rule: 'advice',
    pattern:
      /((?:AIV|CAVV|SER|ACVZ|WRR|PBL|ROB|Rli)-(?:brief)?advie[sz](?:en)?) (?:nr\.? ?|nummer )?(\d{1,3})(?!\d)/y,
    read: ([, , number]) => named('advies', `nr. ${number}`),
  },
  {
    rule: 'advice',
    pattern: /(?:[Bb]rief)?[Aa]dvies (?:nr\.? ?|nummer )(\d{1,3})(?: van de ([A-Z]{2,5}))?(?!\d)/y,
    read: ([, number]) => named('advies', `nr. ${number}`),
  },
  {
    rule: 'article',
    pattern: new RegExp(
      `[Aa]rt(?:ikel(?:en)?|\\.) ?\\d{1,3}[a-z]?(?::\\d{1,3})?(?:,? (?:eerste|tweede|derde|vierde) lid,?|,? lid \\d,?|,? onder [a-z],?)?(?:(?:, | en | tot en met )\\d{1,3}[a-z]?){0,3}(?:-procedure)? (?:uit |in |van )?(?:het |de )?(?:Nederlandse )?${LAWS}(?![a-z])`,
      'y',
    ),
    read: ([words]) => named('artikel', words),
  },
]

/** Reads the citation that starts at a place: an id, an address, a gazette, a resolution, an article of a law. */
export function readSymbol(text: string, from: number): Citation[] | undefined {
  for (const { rule, pattern, read } of RULES) {
    const match = matchAt(pattern, text, from)
    const citation = match && read(match)
    if (!match || !citation) continue
    const trailing = /[.,;:'!?]+$/.exec(match[0])?.[0].length ?? 0
    return [{ start: from, end: from + match[0].length - trailing, rule, ...citation }]
  }
  return undefined
}

function readUrl(url: string): Omit<Citation, 'start' | 'end' | 'rule'> {
  const id =
    /officielebekendmakingen\.nl\/(?:behandeldetoezegging\/)?([a-z]+(?:-[a-z]+)?-[0-9A-Za-z-]+?)(?:\.(?:html|pdf|xml|odt))?(?:[/?#.,;]|$)/i.exec(
      url,
    )?.[1] ??
    /officiele(?:overheids)?publicaties(?:\/[a-z]+)?(?:\/[\w-]+)?\/((?:kst|blg|ah-tk|stb|stcrt|trb|kv-tk|h-tk)-[0-9A-Za-z-]+)/i.exec(
      url,
    )?.[1] ??
    /\/(BWB[RV]\d{7})/.exec(url)?.[1] ??
    /CELEX(?::|%3A)([1-9CE]\d{4}[A-Z]{1,2}\d{4})/i.exec(url)?.[1] ??
    /[?&](?:id|did|nummer)=((?:20\d\d[ZD]\d{5})|TZ\d{6}-\d{3})/i.exec(url)?.[1]
  return id ? byId(canonical(id)) : { id: null, type: 'url' }
}

/** Ids of papers are small letters but for the Roman chapter and the letter of the Senate. */
function canonical(id: string): string {
  if (/^(?:BWB|\d|TZ|[CE]\d)/i.test(id)) return id.toUpperCase()
  return id.replace(/^(?:[a-z]+-[te]k|[a-z]+)(?=-)/i, (start) => start.toLowerCase())
}

function celex(letter: 'R' | 'L', year: string, number: string): Omit<Citation, 'start' | 'end' | 'rule'> {
  const full = year.length === 2 ? `${Number(year) > 50 ? '19' : '20'}${year}` : year
  return byId(`3${full}${letter}${number.padStart(4, '0')}`)
}
