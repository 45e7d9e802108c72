import type { Child } from 'hono/jsx'
import { numberWords } from '#present/words.ts'
import type { ListPage } from '#store/listed-entries.ts'
import { EmptyList, EmptyRegister } from '#web/components/empty-list.tsx'
import { ListHead } from '#web/components/list-head.tsx'
import { Paging } from '#web/components/paging.tsx'
import { pagesOf } from '#web/listed-rows.ts'
import type { Visit } from '#web/visit.ts'

/** What a list of what is followed says of itself. */
type Says = {
  readonly title: string
  readonly intro: string
  readonly count: (count: string, isOne: boolean) => string
  readonly none: string
}

type Props = {
  readonly visit: Visit
  readonly says: Says
  readonly list: ListPage<unknown> & { readonly page: number }
  readonly isEmptyRegister: boolean
  /** By what it is narrowed down, and what else stands above the list. */
  readonly above: Child
  /** The rows, when there are any. */
  readonly children: Child
}

/** A page with a list of what is followed: what it is, the filter, how much there is, and the rows. */
export function FollowedList({ visit, says, list, isEmptyRegister, above, children }: Props) {
  const { rows, total, complete, page } = list
  const count = says.count(`${numberWords(total, visit.lang)}${complete ? '' : '+'}`, total === 1)
  return (
    <>
      <h1>{says.title}</h1>
      <p class="intro">
        {says.intro} {visit.words.webLists.unreviewed}
      </p>
      {isEmptyRegister ? (
        <EmptyRegister visit={visit} />
      ) : (
        <>
          {above}
          <ListHead count={count} visit={visit} />
          {rows.length === 0 ? <EmptyList visit={visit} none={says.none} total={total} /> : children}
          {rows.length === 0 ? null : <Paging page={page} pages={pagesOf(list)} visit={visit} />}
        </>
      )}
    </>
  )
}
