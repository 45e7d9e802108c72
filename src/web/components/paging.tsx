import { numberWords } from '#present/words.ts'
import { hereWith, type Visit } from '#web/visit.ts'

type Props = { readonly page: number; readonly pages: number; readonly visit: Visit }

/** The way through a list that is longer than a page. */
export function Paging({ page, pages, visit }: Props) {
  if (pages <= 1) return null
  const { paging } = visit.words.web
  const said = (number: number) => numberWords(number, visit.lang)
  const to = (number: number) => hereWith(visit, { pagina: number === 1 ? undefined : number })
  return (
    <nav class="paging" aria-label={paging.label}>
      {page > 1 ? (
        <a rel="prev" href={to(page - 1)}>
          ← {paging.previous}
        </a>
      ) : null}
      <span>{paging.page(said(page), said(pages))}</span>
      {page < pages ? (
        <a rel="next" href={to(page + 1)}>
          {paging.next} →
        </a>
      ) : null}
    </nav>
  )
}
