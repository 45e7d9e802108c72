import type { AnswersMessages } from '#messages/answers-nl.ts'

/** What is said in English of answers of a source that cannot be used. */
export const answersEn: AnswersMessages = {
  damaged: (url) =>
    `${url}: the answer is cut off or is not what was asked for, also when asked again. Nothing of it was kept. Try again later.`,
  refused: (url, status) =>
    `${url}: the source refuses this request (HTTP ${status}). Check the address of the source, or try again later.`,
  circles: (url) =>
    `${url}: the source leads back to a page that was read before. What was read so far stays. Try again later.`,
  search: (query, why) => `Official Publications rejects this query: ${why}. The query was: ${query}`,
  noReason: 'without giving a reason',
}
