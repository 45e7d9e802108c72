import { daysAfter, monthsAfter } from '#compare/days.ts'
import { oncePerLetter } from '#compare/once-per-letter.ts'
import type { Placed } from '#model/letter-link.ts'
import type { Day } from '#model/span.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a later letter ought to mention, and why. */
export type Expectation = {
  readonly placed: Placed
  readonly due: Day
  /** Mentions before this day do not count: what recurs must be accounted for again and again. */
  readonly since: Day | null
  readonly rule: 'due' | 'recurring' | 'accounting-moment' | 'answering-term' | 'money-unmentioned'
  /** The words that bind: a term as the letter gives it, or the name of the moment. */
  readonly words: string
  readonly doubts: readonly string[]
}

/** The rules by which letters are expected to speak: terms of answering and moments of accounting. */
export type ExpectationRules = {
  /** The moment of accounting that a letter is; undefined for a letter that is none. */
  readonly momentOf: (letter: LetterKeys) => Moment | undefined
  /** Words by which letters of account are known. */
  readonly momentWords: readonly string[]
  readonly expectationsOf: (letter: LetterKeys, on: Day, moment: Moment | undefined) => Expectation[]
}

/** Reads the rules from the lists. */
export function expectationRules({ data }: Vocabulary): ExpectationRules {
  const termFor = (what: string) => data.terms.find(({ answers }) => answers === what)
  const [motionTerm, adviceTerm] = [termFor('motion'), termFor('advice')]
  const moments = data.moments.map(({ words, after, label }) => ({
    words: words.map(fold),
    after,
    label: label.nl,
  }))
  const momentOf = oncePerLetter((letter) => {
    const title = fold(letter.title ?? '')
    const opening = fold(openingOf(letter).join(' '))
    return moments.find(({ words }) =>
      words.some((word) => title.includes(word) || (PAPER.test(word) && opening.includes(word))),
    )
  })
  return {
    momentOf: (letter) => momentOf(letter) ?? (letter.kind === 'report' ? moments[0] : undefined),
    momentWords: moments.flatMap(({ words }) => words),
    expectationsOf: (letter, on, moment) => {
      const said = letter.date.value
      if (said === null || said >= on) return []
      return letter.statements.flatMap((statement): Expectation[] => {
        const placed = { letter, statement }
        if (statement.unanswered && adviceTerm) return termOf(placed, said, on, adviceTerm)
        if (statement.speaker !== 'government') return []
        return [
          ...(moment && isAccountPromise(statement) ? [] : dueOf(placed, said, on)),
          ...moneyOf(placed, said, on),
          ...(moment ? momentFor(placed, said, on, moment) : []),
          ...(motionTerm ? motionOf(placed, said, on, motionTerm) : []),
        ]
      })
    },
  }
}

/** How a letter introduces itself: "Hierbij ontvangt u de tweede voortgangsbrief …". */
export const openingOf = oncePerLetter(({ statements }): readonly string[] =>
  statements
    .slice(0, OPENING)
    .map(({ text }) => text)
    .filter((text) =>
      /\b(?:hierbij|hiermee|(?:met|in|door middel van) deze (?:[a-z]+ ){0,2}(?:brief|rapportage|voortgangsbrief)|bijgaand|graag bied ik)\b/i.test(
        text,
      ),
    ),
)

const OPENING = 6
/** Names of papers: in an opening only they tell what a letter is. */
const PAPER = /brief|rapport|verslag/

/** A deadline that has passed, or a report that must come again. */
function dueOf(placed: Placed, said: Day, on: Day): Expectation[] {
  const { undertaking, text } = placed.statement
  if (!undertaking || undertaking.class === 'effort') return []
  if (undertaking.recurrence === 'yearly' || undertaking.recurrence === 'twice-yearly') {
    const first = undertaking.deadline?.from ?? said
    const due = monthsAfter(first > said ? first : said, 12)
    const isHeardOf = undertaking.specificity === 'deliverable' || undertaking.addressee !== null
    if (due > on || !isHeardOf || !isChecked(placed.statement) || YEARLY_MONEY.test(text)) return []
    return [
      {
        placed,
        due,
        since: monthsAfter(on, -12),
        rule: 'recurring',
        words: RECURS.exec(text)?.[0] ?? '',
        doubts: [],
      },
    ]
  }
  const due = undertaking.deadline?.to
  if (!due || due > on || !isChecked(placed.statement)) return []
  if (DURATION.test(undertaking.deadline!.text) || OTHERS.test(text)) return []
  return [{ placed, due, since: null, rule: 'due', words: undertaking.deadline!.text, doubts: [] }]
}

/** "Haar jaarlijkse budget" is so much a year, and nothing that comes back. */
const YEARLY_MONEY = /\bjaarlijkse? (?:budget|bijdrage|bedrag|begroting|contributie|subsidie)\b/i

/** How fast something is done each time is no day on which it is due. */
const DURATION = /^\W*binnen\b.*\b(?:uur|etmaal|(?:werk)?dagen|weken)\b/i
/** Boards and committees decide for themselves. */
const OTHERS = /^\W*(?:de|het) (?:commissie|bestuur|raad|rechter|jury)\b/i

const RECURS =
  /\b(?:jaarlijks\w*|elk jaar|ieder jaar|per jaar|elk kwartaal|halfjaarlijks\w*|tweemaal per jaar|twee keer per jaar)\b/i

/** Money that was set aside for a purpose ought to be heard of again within a year. */
function moneyOf(placed: Placed, said: Day, on: Day): Expectation[] {
  const { sums, undertaking, tense } = placed.statement
  const sum = sums.find(({ modality }) => modality === 'committed')
  const due = monthsAfter(said, MONEY_MONTHS)
  if (!sum || due > on || tense === 'done' || (!undertaking && tense !== 'ahead')) return []
  return [{ placed, due, since: null, rule: 'money-unmentioned', words: sum.text, doubts: [] }]
}

const MONEY_MONTHS = 12

/** A promise of which a later reader can see whether it was kept. */
function isChecked({ undertaking, text }: Statement): boolean {
  if (undertaking === null || undertaking.class === 'effort' || undertaking.specificity === 'effort') {
    return false
  }
  return undertaking.condition !== 'conditional' && !CONDITIONAL.test(text)
}

/** What is only done when something happens is not passed over when nothing is said of it. */
const CONDITIONAL =
  /^\W*(?:mocht|indien|als(?! (?:gevolg|lid|eerste|onderdeel|bijlage|gastheer|voorzitter)\b)|zodra|wanneer|ingeval|voor zover)\b|\b(?:mits|indien|zodra|tenzij|desgewenst|naar aanleiding van)\b/i

/** A moment at which a ministry gives account: its name, and the months after which it can be asked about. */
export type Moment = { readonly after: number; readonly label: string }

/** A letter of account keeps the promise that one would come every year. */
function isAccountPromise({ undertaking, text }: Statement): boolean {
  return undertaking?.recurrence === 'yearly' && undertaking.addressee === 'kamer' && ACCOUNTS.test(text)
}

const ACCOUNTS = /\b(?:voortgang\w*|op de hoogte|uitvoering|stand van zaken|verslag)\b/i

/** Without a date it is asked for when the ministry gives account. */
function momentFor(placed: Placed, said: Day, on: Day, moment: Moment): Expectation[] {
  const { undertaking } = placed.statement
  if (!undertaking || undertaking.deadline?.to || undertaking.recurrence) return []
  if (undertaking.class !== 'promise' || undertaking.specificity !== 'deliverable') return []
  if (undertaking.modality !== 'explicit' && undertaking.modality !== 'future') return []
  if (!isChecked(placed.statement)) return []
  const due = monthsAfter(said, moment.after)
  if (due > on) return []
  return [{ placed, due, since: null, rule: 'accounting-moment', words: moment.label, doubts: ['no-date'] }]
}

/** A motion that was left open must be heard of again. */
function motionOf(placed: Placed, said: Day, on: Day, term: Term): Expectation[] {
  const { motions, acts } = placed.statement
  const open = motions.some(({ disposition }) => disposition === 'pending')
  return open && acts.includes('disposition') ? termOf(placed, said, on, term) : []
}

type Term = Vocabulary['data']['terms'][number]

/** What must be answered within a term from the list. */
function termOf(placed: Placed, said: Day, on: Day, term: Term): Expectation[] {
  const due = term.weeks === undefined ? monthsAfter(said, term.months ?? 0) : daysAfter(said, term.weeks * 7)
  if (due > on) return []
  const doubts = term.checked ? [] : ['term-not-checked']
  return [{ placed, due, since: null, rule: 'answering-term', words: term.label.nl, doubts }]
}
