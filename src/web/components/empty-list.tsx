import { linkTo, type Visit } from '#web/visit.ts'

type Props = { readonly visit: Visit; readonly isEmptyRegister: boolean; readonly none: string }

/** What stands in place of a list in which nothing fits, and what to try. */
export function EmptyList({ visit, isEmptyRegister, none }: Props) {
  const { start, letters } = visit.words.web
  return (
    <div class="empty">
      <p>{isEmptyRegister ? start.empty : none}</p>
      <p>{isEmptyRegister ? start.emptyHow : letters.tryLess}</p>
      {[...visit.query].some(([, value]) => value !== '') ? (
        <p>
          <a href={linkTo(visit, visit.route)}>{letters.clear}</a>
        </p>
      ) : null}
    </div>
  )
}
