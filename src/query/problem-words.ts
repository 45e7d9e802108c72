import { messagesFor, type Lang } from '#messages/messages.ts'
import type { QueryProblem, QueryProblemCode } from '#query/query.ts'

/** A problem of a query in a sentence for whoever typed it. */
export function problemWords({ code, text }: QueryProblem, lang: Lang): string {
  const words: Record<QueryProblemCode, (text: string) => string> = messagesFor(lang).query.problems
  return words[code](text)
}
