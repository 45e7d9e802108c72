import type { AccountMessages } from '#messages/account-nl.ts'

/** What the closing account and the overview of motions and commitments say in English. */
export const accountEn: AccountMessages = {
  account: {
    title: (of) => `Closing account: ${of}`,
    ofTheme: (theme) => `everything on ${theme}`,
    subtitle: (documents, until) =>
      `${documents === 1 ? '1 later document' : `${documents} later documents`}${until === '' ? '' : ` up to ${until}`}`,
    promised: 'the commitment',
    totals: 'All together',
    state: 'what came of it',
    number: 'number',
    sum: 'total',
    commitments: 'Each commitment, with what was said of it later',
    colophon:
      'Found by Rekenschap, not reviewed by a person. “Done” means that a later letter says so; “nothing found” only means that these documents are silent.',
  },
  states: {
    claimed: 'done or settled, says a later letter',
    changed: 'changed or contradicted',
    moved: 'moved',
    weakened: 'weakened',
    repeated: 'only repeated or carried on',
    silent: 'nothing more found',
  },
  links: {
    repeats: 'repeated',
    continues: 'carried on',
    changes: 'changed',
    weakens: 'weakened',
    strengthens: 'strengthened',
    contradicts: 'contradicted',
    realises: 'done',
    settles: 'settled',
    answers: 'answered',
    moves: 'moved',
    revives: 'taken up again',
  },
  overview: {
    title: 'State of motions and commitments',
    subtitle: (documents, until) =>
      `${documents === 1 ? '1 document' : `${documents} documents`}${until === '' ? '' : ` up to ${until}`}`,
    motions: 'Motions',
    undertakings: 'Commitments to the House',
    intentions: 'Intentions',
    instruments: 'Funds, programmes and frameworks',
    columns: {
      date: 'date',
      text: 'text',
      where: 'made in',
      state: 'state of affairs',
      source: 'source',
      name: 'name',
      periods: 'period according to the letters',
      sums: 'amounts',
      lastNamed: 'last named',
    },
    noSettlement: (documents, until) => `no settlement found in the ${documents} documents up to ${until}`,
    open: 'not said what was done with it',
    term: (term) => `term: ${term}`,
    none: 'none',
    perYear: 'per year',
    differ: 'letters differ',
    colophon:
      'Compiled by Rekenschap from the letters themselves, not reviewed by a person. What the register of the House says is not in it.',
  },
}
