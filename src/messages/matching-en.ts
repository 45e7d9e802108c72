import type { matchingNl } from '#messages/matching-nl.ts'

/** How it is said in English which motion is meant and which paper a text is. */
export const matchingEn: typeof matchingNl = {
  meant: {
    one: (motion, percent) => `${motion} is meant (${percent}% sure)`,
    several: (count) => `${count} fit; the letter does not say which it means:`,
    fits: (motion, percent) => `${motion} (${percent}%)`,
    noSuchMember: 'No motion of such a Member is known.',
    nothingFits: 'No known motion fits.',
    tooMany: (count) => `${count} motions fit; the letter says no more.`,
    members: (names) => `by ${names}`,
    slip: (names) => `the name ${names} seems a slip of the pen`,
    words: (words) => `is about: ${words}`,
    day: (day) => `submitted on ${day}, as the letter says`,
    dossier: (dossier) => `in dossier ${dossier}, which the letter names`,
    amended: 'an amended motion, as the letter says',
  },
  paper: {
    one: (paper, percent) => `This is ${paper} (${percent}% sure)`,
    several: (count) => `${count} fit equally well:`,
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
}
