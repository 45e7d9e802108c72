/** What an element of the schemas of Official Publications is to a reader. */
export type Part =
  | 'inline'
  | 'prefix'
  | 'skip'
  | 'furniture'
  | 'heading'
  | 'title'
  | 'signature'
  | 'item'
  | 'row'
  | 'cell'
  | 'note'
  | 'note-number'
  | 'note-mark'
  | 'block'

const NAMES: Readonly<Record<Exclude<Part, 'block'>, string>> = {
  inline:
    'nadruk extref intref dossierref sup inf sub sup datum ondernummer dossiernummer dossiernr raadnr rijkswetnr ' +
    'begrotingshoofdstuk voornaam voorvoegsels achternaam organisatie kamervraagonderwerp br vet cur ondlijn ' +
    'hoofdstuk toev voorvoegsel herdruk symbool nootref-nr',
  prefix: 'li.nr lidnr lijstnr',
  skip: 'metadata colspec illustratie plaatje plaat officiele-inhoudsopgave script style head metadata_gegevens',
  furniture: 'kamerstukkop kamervraagkop tekstregel vergaderjaar kamer',
  heading: 'tussenkop tuskop kop',
  title: 'dossier titel stuknr kamervraagnummer',
  signature: 'ondertekening ondtek ondertekenaar functie naam',
  item: 'li',
  row: 'row',
  cell: 'entry',
  note: 'noot voetnoot',
  'note-number': 'noot.nr',
  'note-mark': 'voetref nootref',
}

const PARTS = new Map<string, Part>(
  Object.entries(NAMES).flatMap(([part, names]) =>
    names.split(' ').map((name): [string, Part] => [name, part as Part]),
  ),
)

/**
 * What an element is; unknown ones are blocks of their own, so that no words are lost or glued.
 *
 * Source: op-consolidated 2014-05-15 for `officiele-publicatie`; the older `kamerwrk` was seen in examples only.
 */
export function partOf(name: string, within: readonly string[]): Part {
  // One line holds a dossier: its number and its title. A name in running text is no signature.
  if (within.includes('dossier') || (name === 'nummer' && within.includes('onderw'))) return 'inline'
  if (name === 'naam' || name === 'functie') {
    if (within.includes('onderw')) return 'inline'
    return within.some((outer) => PARTS.get(outer) === 'signature') ? 'signature' : 'inline'
  }
  const part = PARTS.get(name)
  if (within.some((outer) => PARTS.get(outer) === 'heading')) {
    return part?.startsWith('note') ? part : 'inline'
  }
  return part ?? 'block'
}

/** Depth of a heading by its form, from strong to weak; 2 when nothing is said. */
export function headingLevel(form: string | undefined): number {
  const rank = ['vet', 'halfvet', 'vetcur', 'cur', 'rom', 'ondlijn'].indexOf(form ?? '')
  return rank < 0 ? 2 : rank < 2 ? 2 : 3
}
