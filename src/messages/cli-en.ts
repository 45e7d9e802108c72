import type { CliMessages } from '#messages/cli-nl.ts'
import { vocabularyEn } from '#messages/vocabulary-en.ts'

/** What the command line says in English. */
export const cliEn: CliMessages = {
  program: 'Reads letters of the Dutch government to parliament: what they promise, answer, pay, and when.',
  titles: {},
  usage: {},
  help: 'shows this help',
  helpCommand: 'shows the help of a command',
  version: 'prints the version',
  lang: 'language of the output: nl or en; without this option nl (quotes stay Dutch)',
  afterProgram: `
Examples:
  rekenschap read letter.txt           what does this letter say
  rekenschap read letters/ --csv       all letters in a folder, as a table
  rekenschap help read                 all about reading

Exit: 0 done · 1 done, with findings or with files that failed · 2 wrong use · 3 could not run`,
  read: {
    summary: 'reads letters and shows what they promise, answer, pay, and when',
    paths: 'files or folders (.txt, .pdf, .docx, .doc, .odt, .html, .xml); - is standard input',
    json: 'one line of JSON per letter, in the form of the contract rekenschap.reading/1',
    withText: 'with --json: adds the text as read, as document.text',
    csv: 'a table with one row per item (UTF-8, RFC 4180)',
    text: 'the text in which the offsets count, exactly as read',
    cleanText: 'the text as people read it: lines mended, page furniture out',
    html: 'makes one self-contained web page of each letter; with several letters this is a folder',
    date: 'day of the letter, YYYY-MM-DD; beats what the letter says itself',
    only: 'only these kinds of item, separated by commas',
    all: 'every list and quote in full',
    after: (kinds) => `
What Rekenschap finds is never the last word: every quote stands with its place.
A file that cannot be read is named; the others are read all the same (exit 1).
A letter without a date takes the one in source.json or letters.json beside it.

Kinds for --only:
  ${kinds}

Examples:
  rekenschap read letter.txt
  rekenschap read letter.txt --date 2022-11-15 --all
  rekenschap read letters/ --csv --only commitment,motion > commitments.csv
  rekenschap read *.txt --json | jq -c '.items[] | select(.kind == "amount")'
  rekenschap read letter.pdf motion.xml 'folder/**/*.docx'`,
  },
  check: {
    summary:
      'holds a letter against earlier ones: what it settles, contradicts, weakens, leaves out, promises and repeats',
    letter: 'the letter, a draft or a published one; - is standard input',
    against: 'folders or files with earlier documents, in any format; or the word register',
    date: 'day of the letter, YYYY-MM-DD; goes before what the letter says',
    all: 'everything, with every quote in full',
    docx: 'also writes the report as a Word document, with the sources as footnotes',
    html: 'also writes the report as one web page',
    json: 'one line of JSON, in the contract rekenschap.check/1',
    noCache: 'keeps nothing of the earlier documents either, and reads them anew',
    after: `
The letter itself is nowhere kept, logged or sent: a draft stays confidential. Of the earlier documents Rekenschap keeps what
it read, so that the next time is faster. Letters of a later day do not count.
Days stand in the letters themselves, or in a letters.json beside them. Exit 1 when something was found.

Examples:
  rekenschap check draft.docx --against letters/
  rekenschap check letter.pdf --against letters/ motions/ --docx report.docx
  rekenschap check letter.txt --against letters/ --json | jq '.findings[] | select(.kind == "contradicts")'`,
  },
  account: {
    summary: 'makes the closing account of a plan: each commitment with what later letters say of it',
    letter: 'the letter or policy note with the commitments',
    theme: 'instead of a letter: everything on this theme, by name or id',
    json: 'one line of JSON, in the contract rekenschap.account/1',
    after: `
Each commitment has one state, so that the totals add up: done (says a later letter), changed, moved, weakened, repeated, or
nothing more found. --against works as with check.

Examples:
  rekenschap account note.pdf --against letters/ --docx account.docx
  rekenschap account --theme mensenrechtenverdedigers --against letters/`,
  },
  overview: {
    summary: 'lists motions, commitments to the House and intentions, with the state of affairs',
    motions: 'the state of motions and commitments (also without this option)',
    instruments: 'also the funds, programmes and frameworks: periods and amounts according to the letters',
    json: 'one line of JSON, in the contract rekenschap.overview/1',
    after: `
Motions stand apart from commitments to the House, and intentions apart from both. What a later letter only repeats stands
there once.

Examples:
  rekenschap overview letters/ --motions-and-commitments --docx state.docx
  rekenschap overview letters/ motions/ --instruments`,
  },
  score: {
    summary: 'holds what is found against the annotated letters, and prints the figures',
    gold: 'folder with the annotation of real letters; without it gold/ in REKENSCHAP_CORPUS or ../shared',
    letters: 'folder with those letters; without it letters/ in the same place',
    accept: 'records the figures in bench/scores.json',
    json: 'the figures as JSON',
    after: `
Without --accept each figure stands beside its change since bench/scores.json.
Exit 1 when a figure fell.

Examples:
  rekenschap score
  rekenschap score --accept
  rekenschap score --json | jq .samples.all.commitment`,
    threads: 'Between the samples (samples/threads.jsonl, silences.jsonl)',
    samples: 'Sample letters (samples/)',
    lettersTitle: (count) => `Real letters (${count})`,
    noLetters: (folder) =>
      `Real letters skipped: ${folder} is not there. Point to it with REKENSCHAP_CORPUS, or --gold and --letters.`,
    notSamples: (folder) => `Sample letters skipped: ${folder} is not there.`,
    columns: ['', 'precision', 'recall', 'F1', 'right', 'too many', 'missed', 'change'],
    isNew: 'new',
    accepted: (file) => `Recorded in ${file}.`,
    fell: (count) => `${count === 1 ? 'One figure' : `${count} figures`} fell.`,
  },
  paperWritten: (file) => `report written: ${file}`,
  notKept: (folder) => `what was read could not be kept in ${folder}; next time everything is read anew.`,
  nothingToCompare: (name) =>
    `${name}: there is no sentence here that can be held against other letters. Is this the right file?`,
  noDay: (name) =>
    `${name} has no date: all letters count as earlier, and silence is not told. Give the day with --date YYYY-MM-DD.`,
  stillToRead: (left, name) => `${left} still to read: ${name}`,
  pageWritten: (file: string) => `page written: ${file}`,
  vocabulary: vocabularyEn,
  progress: (at, of, name) => `${at}/${of} ${name}`,
  debugHint: 'To know more: set REKENSCHAP_DEBUG=1 and try again.',
  emptyFile: (name) => `${name} is empty.`,
  errors: {
    'file-not-found': (path) => `${path} does not exist. Check its name and folder.`,
    'file-unreadable': (path, reason) =>
      `${path} cannot be read (${reason}). Check its permissions, or choose another file.`,
    'reading-failed': (path, fault) =>
      `${path}: reading failed by a fault in Rekenschap itself (${fault}). Please report this, if you can with the file.`,
    'file-too-large': (path, size, limit) =>
      `${path} is too large (${size}; the limit is ${limit}). Cut it up and read the parts.`,
    'format-unsupported': (path, format, remedy) =>
      `${path} is ${format}; Rekenschap does not read that yet. ${remedy}`,
    'file-encrypted': (path) => `${path} is protected by a password. Save it without one and read that.`,
    'file-damaged': (path) =>
      `${path} is damaged or not what it seems. Open it in the program that made it, save it anew and read that.`,
    'file-without-text': (path) =>
      `${path} holds no text; perhaps it is pictures of a scan. Have text made of it first (ocrmypdf letter.pdf readable.pdf).`,
    'file-too-heavy': (path, why) =>
      `${path} was not opened any further: ${why}. If you trust the file, save its text as .txt and read that.`,
    'no-letters-found': (path) =>
      `there are no letters (.txt, .pdf, .docx, .doc, .odt, .html, .xml) in ${path}. Choose another folder, or name the file itself.`,
    'nothing-to-read': () =>
      'there is nothing to read. Name a file or folder, or send text to standard input.',
    'letter-or-theme': () => 'name a letter or a theme (--theme), and not both.',
    'theme-unknown': (theme, themes) => `--theme ${theme}: there is no such theme. Choose from ${themes}.`,
    'one-letter': (path) => `${path} is more than one letter. Name the one file to hold against the others.`,
    'cannot-write': (file: string, why: string) =>
      `${file}: cannot write this file (${why}). Choose another place or make room.`,
    'date-invalid': (text) => `--date ${text} is no day. Write it as YYYY-MM-DD, for example 2022-11-15.`,
    'kind-unknown': (kind, kinds) => `--only ${kind}: there is no such kind. Choose from ${kinds}.`,
    'language-unknown': (lang) => `--lang ${lang}: there is no such language. Choose nl or en.`,
    'gold-missing': (folder) =>
      `${folder} is not there or holds no annotation. Point --gold and --letters to folders that are.`,
    'vocabulary-baseline-invalid': (path) =>
      `${path} holds no word lists. Name with --baseline a folder like vocabulary/ or a file of --save.`,
    'scores-invalid': (file) =>
      `${file} is no readable JSON. Mend it, or make it anew with rekenschap score --accept.`,
  },
  formats: {
    packed: [
      'a packed file without a Word or OpenDocument text',
      'Unpack it, or save the letter as .docx, .odt or .pdf.',
    ],
    rtf: ['an RTF file', 'Save it as .docx or as plain text (.txt) and read that.'],
    binary: ['no text', 'Give a letter as .pdf, .docx, .doc, .odt, .html, .xml or plain text (.txt).'],
  },
  tooMuch: {
    memory: 'it takes more than 400 MB of memory, which no letter needs',
    time: 'after 20 seconds it had not been read yet',
    nested: 'its markup is nested deeper than that of a letter can be',
    'unpacks-too-large': 'unpacked it is far larger than a letter',
    'too-many-parts': 'it consists of thousands of parts',
    'unsafe-name': 'it holds a part whose name points outside the file',
    'too-long': 'it holds more text than a letter can',
  },
  misuse: {
    'commander.unknownOption': (name) => `there is no option ${name}.`,
    'commander.unknownCommand': (name) => `there is no command ${name}.`,
    'commander.missingArgument': (name) => `the argument ${name} is missing.`,
    'commander.missingMandatoryOptionValue': (name: string) => `the option ${name} is missing.`,
    'commander.optionMissingArgument': (name) => `${name} asks for a value.`,
    'commander.excessArguments': () => 'there are too many arguments.',
    'commander.conflictingOption': (name, other) => `${name} does not go with ${other}.`,
  },
  misuseOther: 'the command cannot be understood.',
  didYouMean: (name) => `Did you mean ${name}?`,
  seeHelp: (command) => `See ${command} --help.`,
}
