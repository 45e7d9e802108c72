/** What the title of a motion says of it beside its subject. */
export type MotionTitle = {
  /** Members as the title names them; empty when it names none. */
  readonly names: readonly string[]
  /** "c.s." stands behind them. */
  readonly others: boolean
  readonly amended: Amended
  /** What stands behind the names: "over …". */
  readonly subject: string
  /** The number of the motion it replaces, as it is written there: "21501-02-3068". Null when it replaces none. */
  readonly replaces: string | null
}

/** Which printing of a motion: the first, a changed one, one that was changed again. */
export type Amended = 'no' | 'amended' | 'amended-again'

const REPLACES = /\(?\bt\.? ?v\.? ?v\.? ?([^)]{3,40}?)\)?\s*$/i
// Titles have slips: "MOTIE VAN HET LIID ERGIN", "MOTIE VAN HET EL ABASSI".
const HEAD =
  /^(.*?)\bmotie\b[\s,:-]*(?:van|door)?\s*(?:(?:de|het)\s+)?(?:(?:kamer)?(?:l[ie]{1,3}dt?|l[e]{1,2}d[e]{1,2}n)\b\s*)?/i
const SUBJECT = /[\s,]+(?:over|om|inzake|betreffende|waarin|voor|tot)\s/i
const OTHERS = /[\s,]*\(?c\.? ?s\.?\)?(?=[\s,]|$)/i

/** Takes the title of a motion apart, also one with slips in it. */
export function parseMotionTitle(title: string): MotionTitle {
  const plain = title.replace(/\s+/g, ' ').trim()
  const replaces = REPLACES.exec(plain)
  const kept = replaces ? plain.slice(0, replaces.index).trim() : plain
  const head = HEAD.exec(kept)
  const amended = amendedIn(head?.[1] ?? '')
  if (!head) {
    return { names: [], others: false, amended, subject: kept, replaces: replaces?.[1]?.trim() ?? null }
  }
  const rest = kept.slice(head[0].length)
  const cut = SUBJECT.exec(` ${rest}`)
  const who = cut ? rest.slice(0, Math.max(0, cut.index - 1)) : rest
  return {
    names: who
      .replace(OTHERS, ' ')
      .split(/\s*(?:,|\/|&)\s*|\s+en\s+/i)
      .map((name) => name.trim())
      .filter((name) => name.length > 1 && name.length < 50),
    others: OTHERS.test(who),
    amended,
    subject: cut ? rest.slice(cut.index + cut[0].length - 1).trim() : '',
    replaces: replaces?.[1]?.trim() ?? null,
  }
}

/** Which printing the words before "motie" mean. */
export function amendedIn(words: string): Amended {
  if (!/\bgewijzigde?\b/i.test(words)) return 'no'
  return /\bnader\b/i.test(words) ? 'amended-again' : 'amended'
}
