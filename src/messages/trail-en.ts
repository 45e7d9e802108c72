import type { trailNl } from '#messages/trail-nl.ts'

/** What `trail` says in English. */
export const trailEn: typeof trailNl = {
  errors: {
    'trail-number': (text) =>
      `${text} is no number of the House. Write for example kst-32735-380, '32 735, nr. 380', 2025D06439, 2024Z11482 or TZ202412-116.`,
    'trail-unknown': (id) =>
      `nothing is known of ${id} here. Fetch it with 'rekenschap fetch ${id}', or follow the House with 'rekenschap sync'.`,
  },
  trail: {
    summary: 'shows what the sources and the register know of one number',
    number: "kst-32735-380, '32 735, nr. 380', 2025D06439, 2024Z11482 or TZ202412-116",
    json: 'one JSON object',
    after: `
Of a motion: what the cabinet thought of it, the vote, and what replaced it. Of a commitment: the letter that settles it. Of a request:
postponement, reminders and answer, with the days between. Of a letter: its enclosures, and what it settled. And always: which letters speak of it.
All of it is from what 'fetch' and 'sync' brought; nothing is asked for. Exit code 2 when nothing is known.

Examples:
  rekenschap trail 2024Z11482
  rekenschap trail '32 735, nr. 380'
  rekenschap trail TZ202412-116 --json`,
  },
  heads: {
    motion: 'motion',
    commitment: 'commitment',
    house: 'what the register of the House says',
    settles: 'what was settled by it, as the House says',
    chain: 'what happened',
    papers: 'papers',
    enclosures: 'enclosures',
    enclosedWith: 'enclosed with',
    documents: 'in the register',
    letters: 'letters that speak of it',
    says: 'what the ministry itself says',
    speaksOf: 'motions that this letter speaks of',
  },
  facts: {
    by: 'by',
    appreciation: 'cabinet’s view',
    vote: 'vote',
    noVote: 'no vote yet',
    count: (votes, against) => `${votes}–${against}`,
    edited: 'day of the last edit',
    replaces: 'in place of',
    replacedBy: 'replaced by',
    lapses: 'lapses on',
    status: 'status',
    made: 'made on',
    settledOn: 'complied with on, says the House',
    madeTo: 'to',
    minister: 'by',
    settledBy: 'settled by',
    unsettled: 'the House names no letter by which it was settled',
    decided: 'decision of the committee',
    asked: 'asked of',
    others: 'also',
  },
  what: {
    promised: 'promised',
    requested: 'requested',
    postponed: 'postponed',
    listed: 'on the list of open requests',
    inquired: 'inquired after',
    reminded: 'reminded',
    expected: 'expected',
    answered: 'answered',
    settled: 'settled',
  },
  certainty: { certain: 'certain', probable: 'probable', possible: 'possible' },
  step: {
    undated: 'day unknown',
    time: (time) => `time ${time}`,
    daysSince: (days) => `${days} ${days === 1 ? 'day' : 'days'} later`,
    term: (range) => `term ${range}`,
    edited: 'day of the last edit',
  },
  end: {
    open: 'no answer found yet',
    late: (days, by) => `answer ${days} ${days === 1 ? 'day' : 'days'} after ${by}`,
    inTime: (days, by) =>
      days === 0 ? `answer on ${by}` : `answer ${days} ${days === 1 ? 'day' : 'days'} before ${by}`,
    by: {
      requested: 'the day that was asked for',
      promised: 'the day that was promised',
      reminded: 'the day of the reminder',
      rule: 'the usual term',
    },
  },
  meant: {
    proposal: 'a proposal: not all motions before this letter are known yet',
    why: {
      'no-such-member': 'nobody of that name submitted a motion that is known here',
      'nothing-fits': 'no motion that is known here fits',
      'too-many-fit': 'too many motions fit to name one',
    },
    doubts: {
      'unknown-number': 'no motion that is known here has this number',
      'other-members': 'the motion of this number is by other Members',
      later: 'the motion of this number came after this letter',
    },
  },
  text: {
    is: (zaak, sure) => `the text is that of motion ${zaak} (${sure})`,
    unknown: 'the text is of no motion that is known here',
    doubts: {
      'other-number': (stated, kept) => `the text is called ${stated}, the House calls the motion ${kept}`,
      'other-members': (stated, kept) => `the text names ${stated} as submitters, the House ${kept}`,
      'other-day': (stated, kept) => `the text is of ${stated}, the motion of ${kept}, says the House`,
    },
  },
  noLetters: 'no letter in the register names this number.',
  byWords: 'spoken of without its number',
  cut: 'so much hangs on it that not all is shown.',
}
