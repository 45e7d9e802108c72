import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { Tallies } from '#score/figures.ts'
import type { GoldLink, GoldSide, ThreadGold } from '#score/thread-gold.ts'

/** What was found between the samples: links, and undertakings that a letter is silent about. */
export type FoundBetween = {
  readonly links: readonly LetterLink[]
  readonly silences: readonly { readonly placed: Placed; readonly silentIn: string }[]
}

/**
 * Counts links and silences against the annotation. What two readers could differ about (optional) is true when it is found, and
 * not asked for; what is not annotated at all, or a decoy, is wrong.
 */
export function scoreThreads({ links, silences }: ThreadGold, found: FoundBetween): Tallies {
  const linkOf = (link: LetterLink) =>
    links.find(({ from, to }) => isSide(link.earlier, from) && isSide(link.later, to))
  const judged = found.links.map((link) => ({ link, gold: linkOf(link) }))
  const right = judged.filter(({ gold }) => gold && !gold.decoy)
  const taken = new Set(judged.flatMap(({ gold }) => (gold?.decoy ? [gold] : [])))
  const asked = links.filter(({ decoy, optional }) => !decoy && !optional)
  const hits = new Set(right.map(({ gold }) => gold))
  return {
    'links that are true': { right: right.length, of: judged.length },
    'links found': { right: asked.filter((gold) => hits.has(gold)).length, of: asked.length },
    'link kind': {
      right: right.filter(({ link, gold }) => isKind(link, gold!)).length,
      of: right.length,
    },
    'decoys left alone': {
      right: links.filter((link) => link.decoy && !taken.has(link)).length,
      of: links.filter(({ decoy }) => decoy).length,
    },
    ...silenceTally(silences, found.silences),
  }
}

function isKind({ kind }: LetterLink, gold: GoldLink): boolean {
  return gold.kind === kind || gold.kindsToo?.includes(kind) === true
}

function silenceTally(gold: ThreadGold['silences'], found: FoundBetween['silences']) {
  const heard = found.map(({ placed, silentIn }) =>
    gold.find(
      (one) => isSide(placed, one.from) && (one.silentIn === silentIn || one.silentInToo?.includes(silentIn)),
    ),
  )
  const asked = gold.filter(({ decoy, optional }) => !decoy && !optional)
  const hits = new Set(heard.filter((one) => one && !one.decoy && !one.optional))
  return {
    'silences that are true': { right: heard.filter((one) => one && !one.decoy).length, of: heard.length },
    'silences found': { right: hits.size, of: asked.length },
  }
}

/** Annotators take a sentence as it stands; the reader may cut it a little otherwise. */
function isSide({ letter, statement }: Placed, { sample, quote }: GoldSide): boolean {
  if (letter.name !== sample) return false
  const [ours, theirs] = [plain(statement.quote), plain(quote)]
  return ours.includes(theirs) || theirs.includes(ours)
}

const plain = (words: string) => words.replace(/\s+/g, ' ')
