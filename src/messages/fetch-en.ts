import type { Messages } from '#messages/nl.ts'

/** The same in English. */
export const fetchEn: Messages['fetch'] = {
  errors: {
    'paper-missing': (id) => `there is no text of ${id} yet.`,
    'source-no-paper': (id, url) =>
      `${url} gave no paper but something else, probably an error page. ${id} will be fetched again later.`,
    'fetch-nothing': () =>
      'nothing was named to fetch. Give numbers such as kst-32735-380, or --dossier 32735.',
    'fetch-both': () => 'give numbers or --dossier, not both.',
    'since-alone': () => '--since goes with --dossier. Leave it out, or name the dossier.',
    'since-invalid': (text) => `--since ${text} is no day. Write YYYY, YYYY-MM or YYYY-MM-DD.`,
    'dossier-invalid': (text) =>
      `--dossier ${text} is no dossier number. Write five digits, with a suffix if need be: 32735, 36600-XVII or 21501-02.`,
  },
  options: {
    watch: 'a list of your own of what is watched, in place of vocabulary/watch.yaml',
    reason: 'why: stands with each event in the log',
    json: 'a line of JSON for each new paper',
  },
  fetch: {
    unknown: (id) =>
      `${id} is known neither to the House nor to Official Publications. Check the number, such as kst-32735-380 or 2025D06439; a paper of today may be there tomorrow.`,
    summary: 'fetches papers from the House and Official Publications, and takes them into the register',
    numbers: 'numbers: kst-32735-380, 2025D06439 or 2024Z10720 (all papers of that case)',
    dossier: 'all papers of a dossier: 32735, 36600-XVII, 21501-02',
    since: 'with --dossier: not older than this year, month or day',
    after: `
Fetches the XML of the publication, and when there is none yet the file as it was handed in. Enclosures and decision notes come along.
What the source says beats what a letter says: day, number and title are those of the House. What the register has is not taken in
twice; a new version becomes a new version. Then each letter is held against the earlier ones.
Exit code 1 when a paper could not be found, fetched or read. What failed comes again by itself the next time.

Examples:
  rekenschap fetch kst-32735-380
  rekenschap fetch 2024Z10720
  rekenschap fetch --dossier 32735 --since 2022`,
  },
  sync: {
    summary: 'follows the open data of the House, takes in what is watched and shows what is new',
    after: `
What is watched stands in vocabulary/watch.yaml, or in a file of your own: dossiers, committees, senders, words.
The first time everything comes by that the House has kept since 2008, which takes hours; who wants one dossier takes 'fetch'.
It may be broken off at any moment: the next time it goes on where it was. To keep at it: 'rekenschap worker'.
Exit code 1 when a source or a paper gave trouble; that is told, and comes again the next time.

Examples:
  rekenschap sync
  rekenschap sync --watch my-list.yaml`,
  },
  worker: {
    summary: 'works on until it is stopped: follows the sources, fetches, reads and compares',
    noFollow: 'does not ask what is new; does only what waits',
    working: 'working; stop with Ctrl-C.',
    after: `
Asks every twenty seconds what is new. With DATABASE_URL as many may run at once as you like, on as many machines as you like: they
share the work, and each source still gets one question at a time. When one drops out the others take over its work.

Examples:
  rekenschap worker
  DATABASE_URL=postgres://… rekenschap worker --no-follow`,
  },
  progress: {
    following: (category, rows) => `following: ${category}, ${rows} rows`,
    fetched: (count, id) => `fetched: ${count}, now ${id}`,
    failed: (id, why) =>
      `${id} was not fetched and will be tried again later${why === null ? '.' : `: ${why}`}`,
    unread: (id, why) =>
      `${id} was not taken in and will be tried again later${why === null ? '.' : `: ${why}`}`,
    again: (why) => `that failed and will be tried again shortly: ${why}`,
    givenUp: {
      follow: (why) => `following the sources was given up after some tries: ${why}`,
      compare: (why) =>
        `holding the letters against each other was given up after some tries; all of them were taken in: ${why}`,
    },
    unreadPieces: ({ count, fresh, name, place }) =>
      `${count} times a source gave something that cannot be read (${fresh} times since this run began), last ${name || 'without a name'} from ${place}. It is kept as it came, and will be read again later.`,
    reading: (count, id) => `taken in: ${count}, now ${id}`,
    filed: (id, document) => `${id} taken in as ${document}.`,
    checked: (count) =>
      count === 1
        ? '1 paper held against the earlier ones.'
        : `${count} papers held against the earlier ones.`,
    linking: (left) => `holding against the other letters: ${left} to go`,
  },
  news: {
    words: {
      enclosed: (id) => `enclosed with ${id}`,
      nothing: 'nothing that touches earlier letters',
      notChecked: 'came with many others: not held against the earlier ones apart',
    },
    kinds: {
      settles: (count) => `settles ${count}`,
      realises: (count) => `reports ${count} as done`,
      contradicts: (count) => `contradicts ${count}`,
      changes: (count) => `changes ${count}`,
      moves: (count) => `moves ${count}`,
      weakens: (count) => `weakens ${count}`,
      strengthens: (count) => `strengthens ${count}`,
      silent: (count) => `is silent on ${count}`,
      new: (count) => `promises ${count} anew`,
      repeats: (count) => `repeats ${count}`,
    },
  },
  done: ({ filed, missing, failed, unread, rows }) =>
    [
      ...(rows > 0 ? [`${rows} rows followed`] : []),
      `${filed} ${filed === 1 ? 'paper' : 'papers'} taken in`,
      ...(missing > 0 ? [`${missing} without text as yet`] : []),
      ...(failed > 0 ? [`${failed} times not fetched`] : []),
      ...(unread > 0 ? [`${unread} unreadable`] : []),
    ].join(' · '),
}
