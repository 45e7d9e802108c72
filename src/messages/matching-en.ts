import type { matchingNl } from '#messages/matching-nl.ts'

/** How it is said in English which paper a text is. */
export const matchingEn: typeof matchingNl = {
  paper: {
    one: (paper, percent) => `This is ${paper} (${percent}% sure)`,
    several: (count) => `${count} fit about equally well:`,
    fits: (paper, percent) => `${paper} (${percent}%)`,
    none: 'Not identified: no offered paper fits well enough.',
    nearest: (paper) => `Nearest is ${paper}; that is not sure.`,
    identifier: (number) => `it bears the number ${number}`,
    title: (percent, words) => `${percent}% of the title stands in the text (${words})`,
    sameDay: (day) => `the same day: ${day}`,
    nearDay: (day) => `a day of the same week: ${day}`,
    otherDay: (day) => `another day: ${day}`,
    sender: (name) => `the same sender: ${name}`,
    dossier: (dossier) => `the same dossier: ${dossier}`,
    sameText: (percent) => `${percent}% of the text is the same`,
  },
  identify: {
    summary: 'says which paper a bare text is, by title, day, sender and text',
    files: 'files, folders or patterns; - is standard input',
    date: 'day of the text, YYYY-MM-DD; beats what it says itself',
    online:
      'also asks the House and Official Publications; words of the title and the day then leave this machine',
    json: 'one line of JSON per file',
    after: `
Holds the text against all that the register knows of papers: what 'fetch' and 'sync' brought along of the House, and the texts in it.
Says why, and how sure. In doubt two are named, or none: a wrong number is worse than none.
The text is nowhere kept. Without --online nothing leaves this machine; with it words of the title do, so not for drafts.
Exit code 1 when it is not certain of a file which paper it is, or when several fit.

Examples:
  rekenschap identify letter.txt
  rekenschap identify folder/ --json
  pdftotext letter.pdf - | rekenschap identify - --date 2024-05-14`,
    nothingKnown:
      "the register does not know a single paper yet. Fetch some first, for instance with 'rekenschap fetch --dossier 32735' or 'rekenschap sync', or ask the sources with --online.",
    asking: (words, day) =>
      `--online: the House and Official Publications are asked for ${[...(words === '' ? [] : [`“${words}”`]), ...(day === null ? [] : [day])].join(' and ')}.`,
    nothingToAsk: (file) => `${file} has neither title nor day: there is nothing to ask the sources for.`,
    reading: (left, name) => `${left} still to identify: ${name}`,
    held: (document, percent) => `In the register: ${document} (${percent}% of the text is the same)`,
    compared: (papers, held, until) =>
      `Compared with ${papers} papers of the House${until === null ? '' : ` until ${until}`} and ${held} texts in the register.`,
    asked: (count) => `The sources gave ${count} more.`,
    done: (one, several, none) =>
      [
        `${one} identified`,
        ...(several > 0 ? [`${several} with more than one possibility`] : []),
        ...(none > 0 ? [`${none} not identified`] : []),
      ].join(' · '),
  },
}
