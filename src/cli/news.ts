import { complain, type Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import type { Tally } from '#cli/source-progress.ts'
import type { Moment } from '#model/register.ts'
import type { Db } from '#store/connect.ts'

/** What is shown: since when, and what was done meanwhile. */
export type ToShow = { readonly since: Moment; readonly tally: Tally; readonly json: boolean }

/** Shows what came in since a moment, and what each letter does with what was said before it. */
export async function showNews(db: Db, { since, tally, json }: ToShow, context: Context): Promise<void> {
  const { config, lang, stdout, words } = context
  const { newsSince } = await import('#register/news-since.ts')
  const news = await newsSince(db, since)
  if (json) {
    for (const one of news) stdout.write(`${JSON.stringify(one)}\n`)
    return
  }
  const { newsLines } = await import('#present/news-lines.ts')
  const lines = newsLines(news, { lang, width: widthFor(config, stdout) })
  const end = words.fetch.done(tally)
  printLines([...lines, [{ text: end, style: 'faint' }]], context)
}

/** Tells of what the sources gave and nobody could read; what came since a moment counts as trouble. */
export async function tellUnread(
  db: Db,
  { since, tally }: Pick<ToShow, 'since' | 'tally'>,
  context: Context,
): Promise<void> {
  const { countUnread } = await import('#store/source-unread.ts')
  const unread = await countUnread(db, since)
  if (!unread) return
  tally.problems += unread.fresh
  complain(context, context.words.fetch.progress.unreadPieces(unread))
}
