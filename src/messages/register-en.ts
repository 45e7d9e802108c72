import type { RegisterMessages } from '#messages/register-nl.ts'

/** Everything the register says in English, beside what its database says (`store-en.ts`). */
export const registerEn: RegisterMessages = {
  errors: {
    'backup-damaged': (name) =>
      `${name} is not whole: something is missing or changed. Nothing was restored; take another backup.`,
    'backup-unknown': (name) =>
      `${name} is no backup of Rekenschap. Name a file that 'rekenschap backup' made.`,
    'backup-newer': (name, program) =>
      `${name} was made by a newer Rekenschap (${program}). Update this Rekenschap and try again.`,
    'register-not-empty': (where) =>
      `${where} is not empty; a backup can only be restored into an empty register. Name another folder with REKENSCHAP_DATA, or an empty database with DATABASE_URL.`,
    'file-exists': (file) => `${file} exists already and is not overwritten. Choose another name.`,
    'moment-invalid': (text) =>
      `--known-on ${text} is no day or moment. Write YYYY-MM-DD (that whole day counts) or a moment such as 2024-05-01T09:30:00Z.`,
    'cursor-invalid': (text) =>
      `--after ${text} does not continue a search. Copy the value that the page before gave.`,
    'list-unknown': (text, lists) => `there is no list ${text}. Choose from ${lists}.`,
    'search-empty': () =>
      'there is nothing to search for. Give one or more words, or a field such as soort:toezegging.',
  },
  options: {
    knownOn: 'as the register knew it then: a day (YYYY-MM-DD, that whole day counts) or a moment',
    knownOnRegister: 'with register: as it was known then, a day or a moment',
  },
  add: {
    summary: 'takes letters into the register; what it has already stays as it is',
    paths: 'files, folders or patterns; - is standard input',
    date: 'day of the letters, YYYY-MM-DD; beats what they say themselves',
    reason: 'why: stands with each event in the log',
    json: 'one line of JSON per file',
    after: `
Each letter goes in wholly or not at all: when the program is stopped, the next run goes on where it was. A file that is there already
is passed over; a changed file (same official id, or same place and much of the same text) becomes a new version, in which every
entry is looked up again: in the same place, elsewhere, or gone. The register stands in the data folder (REKENSCHAP_DATA), or in the
PostgreSQL of DATABASE_URL. Do not add drafts.

Examples:
  rekenschap add letters/
  rekenschap add kst-32735-380.xml --reason 'late enclosure'
  pdftotext letter.pdf - | rekenschap add -`,
    outcome: {
      new: 'new',
      known: 'was there already',
      'new-version': 'new version',
      'read-again': 'read again',
    },
    entries: (opened, moved, lost) =>
      [
        `${opened} ${opened === 1 ? 'entry' : 'entries'} more`,
        ...(moved > 0 ? [`${moved} moved`] : []),
        ...(lost > 0 ? [`${lost} not found again`] : []),
      ].join(', '),
    reading: (left, name) => `${left} still to read: ${name}`,
    linking: (left) => `holding against the other letters: ${left} to go`,
    done: (added, known, failed, links) =>
      [
        `${added} added`,
        `${known} known already`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        `${links} ${links === 1 ? 'letter' : 'letters'} held against the others`,
      ].join(' · '),
  },
  reread: {
    summary: 'reads what the register holds again, by the rules of now, and shows what that changes',
    apply: 'makes the new reading the one that holds; without this nothing changes',
    reason: 'why: stands with each event in the log',
    json: 'one line of JSON per document',
    all: 'every difference, not only the first ones of each letter',
    after: `
An entry keeps its id: what is found again stays the same one, what is found no more stays as not found again.
Exit code 1 when something changes or a letter cannot be read.

Examples:
  rekenschap reread
  rekenschap reread --apply --reason 'better rules for terms'`,
    left: (left, name) => `${left} still to read again: ${name}`,
    nothing: 'Everything in the register was read by these rules already.',
    same: (count) => `${count === 1 ? '1 document' : `${count} documents`} read again: nothing changes.`,
    notApplied: 'Nothing was changed. With --apply these readings are taken over.',
    applied: (count) => `${count === 1 ? '1 reading' : `${count} readings`} taken over.`,
  },
  search: {
    summary: 'searches the register: paragraphs, and what they promise, ask and answer',
    words:
      'what to search for: words, "fixed groups", prefix*, OR, -not, and fields such as soort:toezegging',
    sort: 'order: relevance, date (newest first), deadline (first term first)',
    limit: 'how many hits on a page, at most 200',
    cursor: 'goes on after the page before, with the value at its end',
    json: 'one line of JSON per hit, and a last one with counts and what comes next',
    after: `
All words must occur: in the paragraph itself, in the heading above it or in the title of the letter. When fewer than ten do, what
has most of the words, or the most telling ones, comes behind, and that is said. Of more than 10,000 hits the newest 10,000 are put
in order. Singular, plural, verb forms and parts of compounds count as the same word. Fields: soort: klasse: thema: land:
ministerie: stuk: jaar: van:YYYY-MM-DD tot:YYYY-MM-DD. With soort:, klasse: or --sort deadline the entries are searched (promises, motions,
recommendations …), otherwise paragraphs.

Examples:
  rekenschap search mensenrechtenverdedigers visum
  rekenschap search 'soort:toezegging thema:persvrijheid van:2023-01-01' --sort deadline
  rekenschap search '"maatschappelijke organisaties" -subsidie' --json`,
    found: (total) => `${total} ${total === '1' ? 'hit' : 'hits'}`,
    widened: (some) => `Few have all words together: behind them ${some} with most of them.`,
    newest: 'There is more; the newest of it is in order.',
    none: 'Nothing found.',
    tryLess: 'Try fewer or other words, a prefix* or leave out a field.',
    emptyRegister: "The register is still empty: add letters first, with 'rekenschap add'.",
    more: (cursor) => `More: --after ${cursor}`,
    until: (day) => `due ${day}`,
    frameworkOf: (part) => `framework: ${part}`,
    facets: {
      soort: 'kind',
      klasse: 'class',
      thema: 'theme',
      land: 'country',
      ministerie: 'ministry',
      stuk: 'paper',
      jaar: 'year',
    },
  },
  list: {
    summary: 'shows a list of the register, as it is now or as it was known on a day',
    list: (lists) => `which list: ${lists}`,
    json: 'one line of JSON per row',
    after: `
Examples:
  rekenschap list entries
  rekenschap list documents --known-on 2024-12-31
  rekenschap list links --json`,
    anchors: { moved: 'moved', lost: 'not found again' },
    names: {
      documents: 'documents',
      versions: 'versions',
      readings: 'readings',
      entries: 'entries',
      links: 'links',
      threads: 'threads',
      instruments: 'instruments',
      expectations: 'expectations',
      events: 'events',
    },
    empty: 'This list is empty.',
    count: (count, name) => `${count} ${name}`,
  },
  verify: {
    summary: 'checks the register: every quote, hash and link, the log and what rests on it',
    json: 'one line of JSON per fault',
    after: `
Exit code 0 when all is well, 1 when something is wrong.

Examples:
  rekenschap verify`,
    parts: {
      chain: 'the log',
      projections: 'the state as the log says',
      received: 'the received files',
      readings: 'the readings and their quotes',
      held: 'entries, links and search index',
      terms: 'the count of words',
      sources: 'what is known of the sources',
    },
    whole: (events, documents) =>
      `The register is whole: ${events} events and ${documents} documents checked.`,
    damaged: (count) =>
      `${count === 1 ? '1 fault' : `${count} faults`} found. Restore a backup into an empty register ('rekenschap restore').`,
    damage: {
      'event-hash': (object, detail) => `${object}: this event was changed (${detail}).`,
      'event-order': (object, detail) =>
        `${object}: this event does not follow on what came before (${detail}).`,
      'chain-head': (_object, detail) =>
        `the log ends too early or too late (${detail}): events were taken away or added.`,
      projection: (object, detail) =>
        `${object}: its state is not what the log says (${detail === '-' ? 'absent' : detail === '+' ? 'should not be there' : 'different'}).`,
      'blob-hash': (object) => `${object}: the received file was changed.`,
      'blob-absent': (object) => `${object}: the received file is missing.`,
      'text-hash': (object) => `${object}: the text was changed.`,
      'text-absent': (object) => `${object}: the text is missing.`,
      'findings-hash': (object, detail) =>
        `${object}: what was found in it was changed or is incomplete (${detail}).`,
      quote: (object, detail) =>
        `${object}: the quote does not stand so in the text (“${detail.slice(0, 80)}”).`,
      'link-quote': (object, detail) =>
        `${object}: the quote of this link does not stand so in the text (“${detail.slice(0, 80)}”).`,
      passage: (object, detail) => `${object}: the paragraphs are not right (${detail}).`,
      'rest-hash': (object) =>
        `${object}: the head, the paragraphs or the statements to compare letters by have been changed.`,
      thread: (object, detail) => `${object}: this link stands in another thread (${detail}).`,
      index: (object, detail) => `${object}: the search index is incomplete (${detail}).`,
      terms: (object, detail) => `${object}: the count is not right (${detail}).`,
      'house-ref': (object, detail) =>
        `${object}: this relation belongs to no row of the House that holds (${detail}).`,
      'house-mention': (object, detail) =>
        `${object}: this number stands with no row of the House that holds (${detail}).`,
      'paper-document': (object, detail) =>
        `${object}: this paper was filed as document ${detail}, but there is no such document.`,
    },
  },
  backup: {
    summary: 'writes the whole register into one file, whatever its database',
    file: 'the file to make',
    after: `
The file is gzip with a row as JSON on each line, and a last line that shows that nothing is missing. It holds all received letters:
keep it as carefully as the register itself.

Examples:
  rekenschap backup register-2024-05-01.ndjson.gz`,
    done: (file, rows) => `${file} written: ${rows} rows.`,
  },
  restore: {
    summary: 'puts a backup back into an empty register, whatever its database',
    file: 'the backup',
    after: `
All or nothing: when the backup is not whole, the register stays empty.

Examples:
  DATABASE_URL=postgres://… rekenschap restore register-2024-05-01.ndjson.gz`,
    rows: (count) => `${count} rows read`,
    done: (rows, at) => `${rows} rows restored, of the state of ${at}.`,
  },
}
