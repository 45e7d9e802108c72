import { hereWith, type Visit } from '#web/visit.ts'

type Props = { readonly visit: Visit; readonly csv?: boolean; readonly isList?: boolean }

/** The same query as a file: exactly what the address of this page asks for. `isList` tells that the page is a list. */
export function Downloads({ visit, csv = true, isList = csv }: Props) {
  const { forms } = visit.words.web
  const to = (vorm: string) => hereWith(visit, { vorm, pagina: undefined })
  return (
    <p class="downloads">
      {isList ? forms.download : forms.data}{' '}
      {csv ? (
        <>
          <a href={to('csv')}>{forms.csv}</a>{' '}
        </>
      ) : null}
      <a href={to('json')}>{forms.json}</a>
    </p>
  )
}
