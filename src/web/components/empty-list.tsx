import { hereWith, linkTo, type Visit } from '#web/visit.ts'

type Props = {
  readonly visit: Visit
  readonly none: string
  /** How much fits what was asked: when that is something, a page was asked for that there is not. */
  readonly total?: number
}

/** What stands in place of a list in which nothing fits, and what to try. */
export function EmptyList({ visit, none, total = 0 }: Props) {
  const { letters } = visit.words.web
  if (total > 0) {
    return (
      <div class="empty">
        <p>{letters.pastLast}</p>
        <p>
          <a href={hereWith(visit, { pagina: undefined })}>{letters.toFirst}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="empty">
      <p>{none}</p>
      <p>{letters.tryLess}</p>
      {[...visit.query].some(([, value]) => value !== '') ? (
        <p>
          <a href={linkTo(visit, visit.route, { id: visit.id })}>{letters.clear}</a>
        </p>
      ) : null}
    </div>
  )
}

/** What stands in place of everything while the register has no letters, and how it gets them. */
export function EmptyRegister({ visit }: { visit: Visit }) {
  const { start } = visit.words.web
  return (
    <div class="empty">
      <p>{start.empty}</p>
      <p>
        {start.emptyHow} <code>{start.emptyCommand}</code>
      </p>
    </div>
  )
}
