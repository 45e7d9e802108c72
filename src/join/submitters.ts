import { comparable, nameWordsOf, readName, readNames } from '#extract/motion-names.ts'
import { textOf, type HouseIndex } from '#join/linked-rows.ts'
import type { HouseRow } from '#model/house.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A Member who submitted a paper, as the source writes the name; `party` is null when it does not say. */
export type Submitter = { readonly name: string; readonly party: string | null; readonly first: boolean }

/** Who submitted a paper and what that rests on. `others`: a title says "c.s.", so there are more. */
export type Submitters = {
  readonly members: readonly Submitter[]
  readonly others: boolean
  readonly from: 'actors' | 'title' | 'nothing'
}

const FIRST = 'Indiener'
const MORE = 'Medeindiener'
const BEFORE_NAMES = /\bvan (?:het lid|de leden)\s+/iu

/** The submitters of a Zaak: its actors, else those its title names. */
export function submittersOf(
  zaak: HouseRow,
  title: string,
  house: HouseIndex,
  vocabulary: Vocabulary,
): Submitters {
  const actors = house.linked(zaak, 'ZaakActor').flatMap((actor) => {
    const role = textOf(actor, 'Relatie')
    const name = textOf(actor, 'ActorNaam')
    if (name === null || (role !== FIRST && role !== MORE)) return []
    return [{ name, party: textOf(actor, 'ActorFractie'), first: role === FIRST }]
  })
  if (actors.length > 0) {
    return {
      members: actors.sort((a, b) => Number(b.first) - Number(a.first)),
      others: false,
      from: 'actors',
    }
  }
  const before = BEFORE_NAMES.exec(title)
  const found = before && readNames(title, before.index + before[0].length, nameWordsOf(vocabulary))
  if (!found) return { members: [], others: false, from: 'nothing' }
  const members = found.names.map(({ start, end }, at) => ({
    name: title.slice(start, end),
    party: null,
    first: at === 0,
  }))
  return { members, others: found.others, from: 'title' }
}

/** The surname in a name as any source writes it: "D.G.M. Ceder", "Wijen-Nass, M.J.M.H.", "Diederik van Dijk". */
export function surnameIn(name: string, vocabulary: Vocabulary): string {
  const [head = '', behind = ''] = name.split(',').map((part) => part.trim())
  // "Dijk, I. van": the particles stand behind.
  const particles = /(?:^|\s)((?:\p{Ll}[\p{L}' ]*)+)$/u.exec(behind)?.[1] ?? ''
  const whole = `${particles} ${head}`.trim()
  return readName(whole, 0, nameWordsOf(vocabulary))?.surname ?? comparable(whole)
}

/** A name as it is said: "W. ter Haar" for "Haar, W. ter". One that is written so stays. */
export function nameAsSaid(name: string): string {
  const [surname = '', ...given] = name.split(',').map((part) => part.trim())
  return [...given, surname].filter((part) => part !== '').join(' ')
}

/** Whether two lists can be the same Members: all of the shorter list stand in the other. Undefined when one is empty. */
export function sameMembers(
  one: readonly string[],
  other: readonly string[],
  vocabulary: Vocabulary,
): boolean | undefined {
  const [few = [], many = []] = [one, other]
    .map((names) => names.map((name) => surnameIn(name, vocabulary)))
    .sort((a, b) => a.length - b.length)
  if (few.length === 0) return undefined
  return few.every((name) => many.some((known) => isSameName(name, known)))
}

/** "Inge van Dijk" and "Van Dijk" are one name, and so are a married name and its first half. */
function isSameName(one: string, other: string): boolean {
  return one === other || (one.length > 3 && other.endsWith(one)) || (other.length > 3 && one.endsWith(other))
}
