import type { LetterLinkKind } from '#model/letter-link.ts'

/** A sentence of a sample by its words. */
export type GoldSide = { readonly sample: string; readonly quote: string }

/** A pair of sentences that belong together, or a decoy that only looks it. */
export type GoldLink = {
  readonly id: string
  readonly decoy?: true
  readonly optional?: true
  readonly kind: LetterLinkKind
  /** Other kinds that can be defended. */
  readonly kindsToo?: readonly LetterLinkKind[]
  readonly from: GoldSide
  readonly to: GoldSide
}

/** An undertaking that a letter passes over, or a decoy. */
export type GoldSilence = {
  readonly id: string
  readonly decoy?: true
  readonly optional?: true
  readonly from: GoldSide
  readonly silentIn: string
  readonly silentInToo?: readonly string[]
}

/** The annotation of what goes on between the samples. */
export type ThreadGold = { readonly links: readonly GoldLink[]; readonly silences: readonly GoldSilence[] }

/** Reads both files, one JSON object a line. */
export function parseThreadGold(links: string, silences: string): ThreadGold {
  return { links: lines<GoldLink>(links), silences: lines<GoldSilence>(silences) }
}

function lines<One>(text: string): One[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as One)
}
