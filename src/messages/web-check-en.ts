import type { WebCheckMessages } from '#messages/web-check-nl.ts'

/** What the pages that hold a letter against earlier ones say in English. */
export const webCheckEn: WebCheckMessages = {
  title: 'Check a letter',
  resultTitle: 'Check of a letter',
  intro:
    'Hold a letter or a draft against everything said before: what does it settle, contradict, weaken, and pass over in silence?',
  off: {
    title: 'Letters cannot be sent in here',
    why: 'Who sends in a letter trusts it to whoever runs this website. A draft therefore has no place on a public website: this check is off here.',
    how: 'On your own computer you can: start Rekenschap there, or use the command below. The letter then does not leave your computer.',
    command: 'rekenschap check letter.docx --against register',
    admin:
      'Do you run this website for a closed group? Set REKENSCHAP_WEB_CHECK=1, or start it with serve --check.',
    held: 'Of each letter that is in the register already there is a check: open the letter and choose',
  },
  promise: {
    title: 'What happens to your letter',
    points: [
      'It is read in the memory of the computer on which Rekenschap runs, and stored or logged nowhere.',
      'A file is opened in a sealed process that can write nothing and reach nobody.',
      'The answer is this one page. When you close it, everything is gone.',
    ],
  },
  form: {
    file: 'File',
    fileHint: (megabytes) =>
      `Word (docx, doc), PDF with text, OpenDocument, HTML, XML or plain text; ${megabytes} MB at most.`,
    drop: 'Drop a file here, or choose one',
    or: 'or',
    text: 'Text of the letter',
    textHint: 'Paste the text here when you have no file.',
    date: 'Date of the letter',
    dateHint: 'Only needed when the letter states none. Without a date no silence is reported.',
    page: 'Check',
    docx: 'As Word file',
    json: 'As JSON',
    busy: 'The letter is being read and held against the others …',
    pasted: 'pasted text',
  },
  failed: {
    title: 'That did not work',
    empty: 'No letter arrived. Choose a file, or paste the text into the field.',
    emptyFile: (name) => `${name} is empty. Choose another file, or paste the text.`,
    unreadable: 'What you sent did not arrive whole. Choose the file again and send it once more.',
    'too-large': (megabytes) =>
      `That is larger than ${megabytes} MB. Save the letter without pictures, or paste only the text.`,
    'bad-day': 'The date is no day. Write it as year-month-day, such as 2024-12-31.',
    slow: 'Reading took too long and was stopped. Paste only the text, or use the command line.',
    heavy: 'The letter asked for more memory than a letter needs; reading was stopped. Paste only the text.',
    busy: 'A letter from your address is being checked already. Wait until that is done and try again.',
    full: 'Other letters are being checked already. Try again in a minute.',
  },
  notices: {
    noStatements: 'Nothing was found in this letter that can be held against other letters.',
    noDay:
      'This letter states no date: all documents count as earlier, and what it passes over in silence cannot be told. Fill in the date and send it again.',
  },
  held: {
    tab: 'Check',
    title: (letter) => `Check of ${letter}`,
    back: 'The letter',
    intro: (against) => `This letter ${against}.`,
    waiting:
      'The check of this letter cannot be made now: others are waiting already. Try again in a minute.',
    slow: 'The check of this letter took too long. Nothing stands below; the links that were found before stand with the letter.',
  },
  result: {
    facts: 'In short',
    against: (documents, until) =>
      `beside ${documents} earlier ${documents === '1' ? 'document' : 'documents'}${until === '' ? '' : ` up to ${until}`}`,
    ofAll: (held, all) =>
      `Of the ${all} documents in the register ${held} earlier ones were looked at: those that name most of the same things, and those of which a term ran out last.`,
    proposals:
      'Found by a machine, checked by nobody: each line is a proposal, and silence means only that nothing was found in these documents.',
    searched: 'What was searched',
    listOf: (documents) => `The documents that were searched (${documents})`,
    moreOf: (documents) => `… and ${documents} more`,
    none: 'Nothing found.',
    again: 'Check another letter',
    reading: 'The reading of this letter',
    readingIntro: 'What was read in the letter itself, beside the line where it stands.',
    doubt: 'doubt',
    columns: {
      kind: 'what',
      attribute: 'of',
      words: 'deciding words',
      here: 'this letter',
      there: 'earlier',
      document: 'document',
      date: 'date',
      page: 'page',
      address: 'address',
      rule: 'rule',
      score: 'certainty',
    },
  },
}
