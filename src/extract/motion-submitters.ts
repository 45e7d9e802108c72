import { readNames, type MemberNames, type NameWords } from '#extract/motion-names.ts'
import type { Span } from '#model/span.ts'

/** The word "motie" and the stretch around it that speaks of that motion alone. */
export type NounPlace = {
  readonly noun: Span & { readonly plural: boolean }
  readonly since: number
  readonly until: number
}

/** Submitters with the whole stretch that names the motion; `leden` when it says that they are several. */
export type FoundNames = MemberNames & { readonly start: number; readonly leden: boolean }

/** Whether "motie" has "deze" before it (`back`), "de", "een" or nothing. */
export type Article = 'back' | 'definite' | 'indefinite' | 'none'

/** How far behind the noun its Members can stand, in characters. */
const WINDOW = 260
const MEMBERS = String.raw`(?:van |door |namens )?(?:(?:het |de |uw )?(?:(?:toenmalig|voormalig|oud)e? ?-?)?(?:Tweede Kamer|Eerste Kamer|Kamer)?(?:lid|leden)|(?:de )?(?:heer|heren|mevrouw)|(?:de )?senator(?:en)?)(?: van (?:de|uw) (?:Tweede |Eerste )?Kamer(?: der Staten-Generaal)?| uit uw Kamer)?,? (?:(?:de )?(?:heer|mevrouw) )?(?=['\p{L}])`
const DIRECT = new RegExp(
  String.raw`\s*[:,-]?\s*(?:[([][^()[\]]{0,90}[)\]]\s*|(?:nr|met kenmerk|d\.d\.)\.? [\d .-]{1,20}\s*)?(?:(?:is |was |werd )?(?:(?:eerder |destijds )?ingediend|voorgesteld) )?${MEMBERS}`,
  'iuy',
)
const LATER = new RegExp(
  String.raw`[ (,](?=van |door |namens |die |welke |dat |waarin |waarmee |waarbij )(?:(?:die|welke|waarin|waarmee|waarbij) )?${MEMBERS}`,
  'giu',
)
const BEFORE = new RegExp(String.raw`(?:^|[ (])${MEMBERS}`, 'giu')
const AND_FROM = new RegExp(
  String.raw`(?:,|[;]| en| alsmede| evenals| en ook) (?:(?:die|de motie) )?(?=van |door )${MEMBERS}`,
  'giu',
)
const OTHER_PAPER =
  /(?:vragen|vraag|verzoek|verzoeken|toezegging|toezeggingen|amendement|amendementen|initiatiefnota|inbreng|brief|wetsvoorstel|aanwezigheid)\s*$/i
const SUBMITTING =
  /\b(?:ingediend|ingediende|indiende|indienden|diende|dienden|dient|dienen|indient|indienen|in (?:zijn|haar|hun)|(?:zijn|haar|hun) (?:[\p{L}-]+ )?motie|middels|met (?:zijn|haar|hun))\b/iu
const ASKING =
  /\b(?:verzoekt|verzoeken|verzocht|verzochten|vraagt|vragen|vroeg|vroegen|gevraagd|roept|roepen|riep|riepen|opgeroepen|bepleit|bepleiten|bepleitte|bepleitten|pleit|pleiten|pleitte|pleitten|gepleit|dringt|dringen|drong|drongen|aangedrongen|stelt|stelde|stelden|voorgesteld|wil|willen|wilde|wilden|sprak|spraken|uitgesproken)\b/i
/** "in een motie vraagt het lid A", "met hun motie dringen de leden A en B aan". */
const ASKS_BEHIND = new RegExp(
  String.raw`(?:[ ,]+(?!en |of )[\p{L}\d().-]+){0,8}? (?:roep|riep|vraag|vragen|vroeg|verzoek|verzoch|bepleit|pleit|dring|drong|stel|spoor|sporen|wijs|wijz|spreek|sprek|sprak|wil)(?:t|en|te|ten|de|den)? (?:\p{L}+ ){0,2}?(?!van |door |namens )${MEMBERS}`,
  'iuy',
)
const COSIGNED =
  /,? \(?(?:(?:mede|medeondertekend|mede ingediend|mede ondertekend|medeingediend|ondersteund|gesteund|ook|samen|tezamen|tevens) )?(?:namens|door|met) (?:het (?:Kamer)?lid|de (?:Kamer)?leden) /iuy
const TOGETHER = /^,? (?:\p{L}+ ){0,3}?(?:samen|tezamen|mede|gezamenlijk)(?: met)? ?$/iu
const COSIGNED_BEFORE = /, (?:mede |ook |tevens )?(?:namens|samen met|met steun van)$/i
const SAME_MEMBERS =
  /\b(?:van|door) (?:hetzelfde (?:Kamer)?lid|dezelfde (?:Kamer)?leden|dezelfde indieners?|deze indieners?|dit lid)\b|\b(?:hetzelfde (?:Kamer)?lid|dezelfde (?:Kamer)?leden|dezelfde indieners?)\b/i
const SAME_MEMBERS_BEHIND =
  /^[^;:]{0,40}\b(?:van|door) (?:hetzelfde (?:Kamer)?lid|dezelfde (?:Kamer)?leden|dezelfde indieners?|deze indieners?|dit lid)\b/i

/** The Members whose motion it is, as said behind the noun, in brackets or before it. Co-signers count. */
export function namesOf(
  text: string,
  place: NounPlace,
  words: NameWords,
  article: Article,
): FoundNames | undefined {
  const found = firstNamesOf(text, place, words, article)
  if (!found || place.noun.plural) return found
  COSIGNED.lastIndex = Math.max(found.end, found.names.at(-1)!.end)
  if (!COSIGNED.test(text) || COSIGNED.lastIndex > place.until) return found
  const more = readNames(text, COSIGNED.lastIndex, words)
  return more && more.end <= place.until ? joined(found, more) : found
}

/** Whether the words around the noun mean the Members of the motion before it: "ook door dit lid is een motie ingediend". */
export function meansSameMembers(text: string, { noun, since, until }: NounPlace): boolean {
  return (
    SAME_MEMBERS.test(text.slice(Math.max(since, noun.start - 90), noun.start)) ||
    SAME_MEMBERS_BEHIND.test(text.slice(noun.end, Math.min(until, noun.end + 90)))
  )
}

function firstNamesOf(
  text: string,
  { noun, since, until }: NounPlace,
  words: NameWords,
  article: Article,
): FoundNames | undefined {
  const within = (names: MemberNames | undefined) =>
    names && names.names[0]!.start < until ? names : undefined
  const one = (intro: string) => /lid\b|heer\b|mevrouw|senator\b/i.test(intro)

  DIRECT.lastIndex = noun.end
  const direct = DIRECT.exec(text)
  if (direct && DIRECT.lastIndex <= until) {
    const names = within(readNames(text, DIRECT.lastIndex, words, { one: one(direct[0]) }))
    if (names) return { ...names, start: noun.start, leden: /leden/i.test(direct[0]) }
  }
  const bare = within(bareNames(text, noun, words))
  if (bare) return { ...bare, start: noun.start, leden: false }

  const asking = within(askingNames(text, { noun, since, until }, words))
  if (asking) return { ...asking, start: noun.start, leden: asking.names.length > 1 }
  if (article !== 'back') {
    const behind = text.slice(noun.end, Math.min(until, noun.end + WINDOW))
    for (const match of behind.matchAll(LATER)) {
      if (OTHER_PAPER.test(behind.slice(Math.max(0, match.index - 40), match.index))) continue
      const names = within(
        readNames(text, noun.end + match.index + match[0].length, words, { one: one(match[0]) }),
      )
      if (names) return { ...names, start: noun.start, leden: /leden/i.test(match[0]) }
    }
  }
  const bracket = within(bracketNames(text, noun.end, until, words))
  if (bracket) return { ...bracket, start: noun.start, leden: false }
  const around = text.slice(since, until)
  if (article === 'back') return undefined
  // "Het lid A vroeg naar de motie": asking about a motion is not submitting it.
  if (!SUBMITTING.test(around) && (article === 'definite' || !ASKING.test(around))) return undefined
  return namesBefore(text, noun, since, words) ?? namesOpening(text, noun, since, words)
}

/** "motie-Piri/Van der Lee", "motie Ceder", "motie van der Plas", "motie 21 501-20, nr. 18 - Ceder". */
function bareNames(
  text: string,
  { end: at, plural }: Span & { plural: boolean },
  words: NameWords,
): MemberNames | undefined {
  const [lead] =
    /^(?:\s*[:-]+\s*|\s+)(?:\(?(?:Kamerstuk(?:ken)?(?: I{1,2})?,? )?(?:\d{2}[ .]?\d{3}|\d{4,5})[\d ,.:IVXLA-]{0,22}(?:nr\.? ?\d{1,5}|-\d{1,5})\)?[\s,:;-]*)?/i.exec(
      text.slice(at, at + 90),
    ) ?? []
  if (!lead) return undefined
  const from = at + lead.length
  if (!/^van\s/.test(text.slice(from, from + 4))) {
    const names = readNames(text, from, words)
    if (!names) return undefined
    const [first] = names.names
    // An unknown word with a capital behind the bare noun is a name only where names stand: "motie Klimaat" is a topic.
    const known =
      words.surnames.has(first!.surname) || first!.given !== null || names.names.length > 1 || names.others
    const shown =
      known ||
      names.parties.length > 0 ||
      /-/.test(lead) ||
      text.slice(first!.start, first!.end).includes(' ')
    return shown ||
      (!plural && /^\s*(?:[(,.;:]|over\b|om\b|inzake\b|$)/.test(text.slice(names.end, names.end + 8)))
      ? names
      : undefined
  }
  const behind = readNames(text, from + 4, words)
  const whole = readNames(text, from, words)
  const has = (names: MemberNames | undefined) =>
    names !== undefined && words.surnames.has(names.names[0]!.surname)
  if (/^van (?:der|den|het) /.test(text.slice(from, from + 9))) return whole
  if (text.slice(from, from + 7).startsWith('van de ')) {
    return has(behind) ? behind : has(whole) ? whole : undefined
  }
  if (has(behind)) return behind
  return has(whole) ? whole : behind
}

/** "de motie over vrouwenrechten (lid Ceder, 36800 V, nr. 12)" */
function bracketNames(text: string, at: number, until: number, words: NameWords): MemberNames | undefined {
  const behind = text.slice(at, Math.min(until, at + WINDOW))
  for (let found = behind.indexOf('('); found >= 0; found = behind.indexOf('(', found + 1)) {
    const open = at + found
    const [lead = ''] =
      /^\((?:(?:de |het )?(?:Kamer)?(?:lid|leden) )?/i.exec(text.slice(open, open + 22)) ?? []
    const names = readNames(text, open + lead.length, words, { strict: lead.length === 1 })
    if (names && /^\s*[),;:]/.test(text.slice(names.end, names.end + 3))) return names
  }
  return undefined
}

/** "heeft het lid Ceder een motie ingediend", "de door de leden A en B ingediende motie" */
function namesBefore(text: string, noun: Span, since: number, words: NameWords): FoundNames | undefined {
  let found: FoundNames | undefined
  const from = Math.max(since, noun.start - 160)
  const before = text.slice(from, noun.start)
  for (const match of before.matchAll(BEFORE)) {
    if (OTHER_PAPER.test(before.slice(0, match.index + 1))) continue
    const names = readNames(text, from + match.index + match[0].length, words)
    if (names && names.end <= noun.start) {
      const start = from + match.index + 1
      const together = found && TOGETHER.exec(before.slice(Math.max(0, found.end - from), match.index + 1))
      if (together) {
        found = { ...joined(found!, names), end: names.end, leden: true }
        continue
      }
      const first = COSIGNED_BEFORE.exec(before.slice(0, match.index) + /^ ?[\p{L}]+|/u.exec(match[0])![0])
      const lead = first && namesEnding(text, since, from + first.index, words)
      const all = lead ? joined(lead, names) : names
      found = {
        ...all,
        start: lead ? lead.names[0]!.start : start,
        end: names.end,
        leden: /leden/i.test(match[0]),
      }
    }
  }
  return found && { ...found, end: noun.end }
}

/** Names that stop exactly at `end`: of "Anna Jansma, mede namens …" the first. */
function namesEnding(text: string, since: number, end: number, words: NameWords): MemberNames | undefined {
  const from = Math.max(since, end - 60)
  for (const { index } of text.slice(from, end).matchAll(/(?<![\p{L}'-])['\p{L}]/gu)) {
    const names = readNames(text, from + index, words)
    if (names?.end === end) return names
  }
  return undefined
}

/** "Jansma en Ceder vroegen in een motie", "in het debat dienden Ceder en Piri een motie in": names without "lid". */
function namesOpening(text: string, noun: Span, since: number, words: NameWords): FoundNames | undefined {
  const verb =
    /(?:^|[ ])(?:diende|dienden|vroeg|vroegen|verzocht|verzochten) (?=['\p{L}])[^.;:]{4,80}$/iu.exec(
      text.slice(Math.max(since, noun.start - 100), noun.start),
    )
  if (verb) {
    const from = noun.start - verb[0].length + /^ ?\p{L}+ /u.exec(verb[0])![0].length
    const names = readNames(text, from, words, { strict: true })
    if (names && names.end < noun.start) {
      return { ...names, start: from, end: noun.end, leden: names.names.length > 1 }
    }
  }
  const start =
    since + /^\s*(?:Ook |Verder |Tot slot |Daarnaast )?/.exec(text.slice(since, since + 14))![0].length
  if (
    !/^\p{L}/u.test(text.slice(start, start + 1)) ||
    /^(?:De|Het|Een|Uw) /.test(text.slice(start, start + 4))
  ) {
    return undefined
  }
  const names = readNames(text, start, words)
  if (!names || names.end > noun.start) return undefined
  const behind = text.slice(names.end, noun.end)
  const known = names.names.some(({ surname, given }) => given !== null || words.surnames.has(surname))
  if (!(known || names.others || names.parties.length > 0)) return undefined
  return /^ (?:\p{L}+ )?(?:heeft|hebben|had|hadden|diende?n?|vroeg|verzoch|vraag|vragen|verzoek|riep|roep|bepleit|pleit|drong|dring)/u.test(
    behind,
  )
    ? { ...names, start, end: noun.end, leden: names.names.length > 1 }
    : undefined
}

/** "In een motie vraagt het lid Ceder", "met hun motie dringen de leden Ceder en Piri aan". */
function askingNames(
  text: string,
  { noun, since, until }: NounPlace,
  words: NameWords,
): MemberNames | undefined {
  if (
    !/\b(?:in|bij|per|met|middels|via) [^.;:]{0,45}$/i.test(
      text.slice(Math.max(since, noun.start - 60), noun.start),
    )
  ) {
    return undefined
  }
  ASKS_BEHIND.lastIndex = noun.end
  const match = ASKS_BEHIND.exec(text)
  if (!match || ASKS_BEHIND.lastIndex > until) return undefined
  return readNames(text, ASKS_BEHIND.lastIndex, words, { one: /lid\b/i.test(match[0]) })
}

function joined<Names extends MemberNames>(first: Names, more: MemberNames): Names {
  return {
    ...first,
    names: [...first.names, ...more.names],
    others: first.others || more.others,
    parties: [...first.parties, ...more.parties],
    end: Math.max(first.end, more.end),
  }
}

/** "… en van de leden A en B", "… en die van het lid C" behind the first motion of a row. */
export function furtherNames(text: string, at: number, until: number, words: NameWords): MemberNames[] {
  const found: MemberNames[] = []
  const behind = text.slice(at, Math.min(until, at + 4 * WINDOW))
  for (const match of behind.matchAll(AND_FROM)) {
    const from = at + match.index + match[0].length
    const names =
      from < (found.at(-1)?.end ?? at)
        ? undefined
        : readNames(text, from, words, { one: /lid\b/i.test(match[0]) })
    if (names && names.names[0]!.start < until) found.push(names)
  }
  return found
}
