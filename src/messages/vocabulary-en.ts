import type { VocabularyMessages } from '#messages/vocabulary-nl.ts'

/** What `rekenschap vocabulary` says in English. */
export const vocabularyEn: VocabularyMessages = {
  summary: 'the word lists: check them, and see what an edit does',
  check: 'checks every list in vocabulary/ and shows what your edit changes in letters',
  against: 'letters to compare on; without it samples/ and, when they are there, the real letters',
  baseline: 'what to compare with: a folder of lists or a file of --save; without it the last commit',
  save: 'keeps the lists of now in a file, to compare with later by --baseline',
  all: 'every difference; without it the first ones of each letter',
  json: 'faults and differences as one JSON object',
  after: `
Changes neither lists nor letters. Exit code 1 when a list is at fault; differences are no fault.

Examples:
  rekenschap vocabulary check
  rekenschap vocabulary check --all
  rekenschap vocabulary check --against letters/ --baseline old-lists/
  rekenschap vocabulary check --save lists-of-now.json`,
  sound: (lists, entries) => `${lists} lists with ${entries} entries: no faults.`,
  faults: (count) => (count === 1 ? 'One fault in the lists:' : `${count} faults in the lists:`),
  line: (file, line, problem) => `${file}, line ${line}: ${problem}`,
  mendFirst: 'What the edit does can be seen once these faults are mended.',
  unusable: (reason) =>
    `The reader cannot work with these lists (${reason}). Put back what was taken out and try again.`,
  sameLists: (baseline) => `The lists are those of ${baseline}: nothing changes.`,
  noChanges: (letters, baseline) =>
    `Compared with ${baseline} nothing changes in ${letters === 1 ? 'the one letter' : `these ${letters} letters`}.`,
  changes: (letters, of, baseline) =>
    `Compared with ${baseline} something changes in ${of === 1 ? 'the one letter' : `${letters} of ${of} letters`}:`,
  ofCommit: 'the last commit',
  noBaseline:
    'Not compared: this folder is in no git repository. Keep the lists with --save before an edit, and name that file with --baseline after it.',
  oldFaults: (count) => `Mind: ${count} entries of the old lists do not fit this program and did not count.`,
  oldUnusable: (reason) => `Not compared: the reader cannot work with the old lists (${reason}).`,
  noLetters: 'Not compared: there are no letters. Name some with --against.',
  saved: (file) => `Lists kept in ${file}.`,
  gained: 'gained',
  lost: 'lost',
  changed: 'changed',
  more: (count) => `… and ${count} more; show all with --all`,
  became: (field, before, after) => `${field}: ${before} → ${after}`,
  place: 'other words',
  nothing: 'none',
  total: 'total',
}
