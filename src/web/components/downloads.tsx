import { hereWith, type Visit } from '#web/visit.ts'

/** The same query as a file: exactly what the address of this page asks for. */
export function Downloads({ visit, csv = true }: { visit: Visit; csv?: boolean }) {
  const { forms } = visit.words.web
  const to = (vorm: string) => hereWith(visit, { vorm, pagina: undefined })
  return (
    <p class="downloads">
      {csv ? forms.download : forms.data}{' '}
      {csv ? (
        <>
          <a href={to('csv')}>{forms.csv}</a>{' '}
        </>
      ) : null}
      <a href={to('json')}>{forms.json}</a>
    </p>
  )
}
