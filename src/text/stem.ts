import { stemmer } from '@orama/stemmers/dutch'

/**
 * The form under which words of one family meet: "verlengen", "verlengd" and "verlenging"; "motie" and "moties". Takes a
 * folded word. Made for likeness: now and then it joins words that have nothing to do with each other.
 */
export function stemOf(word: string): string {
  const known = STEMS.get(word)
  if (known !== undefined) return known
  const stem = makeStem(word)
  if (STEMS.size > MOST_KEPT) STEMS.clear()
  STEMS.set(word, stem)
  return stem
}

/** Letters use few different words; a stem is made once for each. */
const STEMS = new Map<string, string>()
const MOST_KEPT = 200_000

function makeStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const known = IRREGULAR.get(word)
  if (known === 'fonds') return known
  // "brieven" ends in the sound of "brief", "reizen" in that of "reis".
  const stem = stemmer(known ?? singular(participle(word)))
    .replace(/([^aeiou])[dt]$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
  return stem.length < 3 ? word : stem
}

/** Source: the stemmer does not join motie/moties, sanctie/sancties, ambassade/ambassades (design, § 6). */
function singular(word: string): string {
  return word
    .replace(/(ie|ade|ee|age|ette)s$/, '$1')
    .replace(/ma'?s$/, 'ma')
    .replace(/(ic|u)aties?$/, '$1eren')
    .replace(/eer[dt]?$/, 'eren')
}

const SEPARABLE =
  'aan achter af bij door in mee na om onder op over samen tegen terug toe uit vast voor voort weg open plaats deel'
const PARTICIPLE = new RegExp(`^(${SEPARABLE.replaceAll(' ', '|')}|)ge(.{2,}?)(d|t|en)$`)
const PREFIXED = /^((?:be|ver|ont|her|er)[a-z]{3,})[dt]$/

/** "uitgevoerd" is "uitvoer", "verlengd" is "verleng". */
function participle(word: string): string {
  const [, prefix, root = '', ending] = PARTICIPLE.exec(word) ?? []
  if (prefix !== undefined && /[aeiou]/.test(root)) return `${prefix}${root}${ending === 'en' ? 'en' : ''}`
  return PREFIXED.exec(word)?.[1] ?? word
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fonds: 'fondsen fonds',
    brengen: 'bracht bracht gebracht brengt',
    bezoeken: 'bezocht bezoekt bezoek',
    onderzoeken: 'onderzocht onderzoek onderzoekt onderzoeken',
    verzoeken: 'verzocht verzoek',
    zenden: 'gezonden zond verzonden toegezonden zendt toezending',
    sturen: 'gestuurd stuurt stuur toegestuurd',
    bieden: 'aangeboden geboden bood biedt',
    spreken: 'gesproken sprak spreekt gesprek gesprekken besproken besprak bespreken',
    toezeggen: 'toegezegd zegde zegt toezegging toezeggingen',
    geven: 'gegeven gaf geeft',
    nemen: 'genomen nam neemt',
    overnemen: 'overgenomen overneemt',
    beginnen: 'begonnen begon begint begin',
    indienen: 'ingediend dient',
    besluiten: 'besloten besloot besluit besluiten',
    sluiten: 'gesloten sloot gesloten',
    verschijnen: 'verschenen verscheen verschijnt',
    vragen: 'gevraagd vroeg vraagt vraag',
    starten: 'gestart start',
    kiezen: 'gekozen koos kiest verkozen keuze',
    helpen: 'geholpen hielp helpt hulp',
    treffen: 'getroffen trof treft',
    schrijven: 'geschreven schreef schrijft',
    ontvangen: 'ontving ontvingen ontvangt',
    inbrengen: 'ingebracht',
    opleiden: 'opgeleid opleiding opleidingen',
    bijwonen: 'bijgewoond',
    verlagen: 'lager verlaging',
    verhogen: 'hoger verhoging',
  }).flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb])),
)
