import { messagesFor, type Lang } from '#messages/messages.ts'
import { SearchField } from '#web/components/search-field.tsx'
import type { Shown } from '#web/page.ts'
import { hrefOf } from '#web/routes.ts'

/** What can come in the place of a page. */
export type Problem = 'foreign' | 'not-found' | 'wrong-method' | 'too-large' | 'too-many' | 'failed'

/** Says what is the matter and what to try. */
export function problemPage(kind: Problem, lang: Lang): Shown {
  const { web } = messagesFor(lang)
  const { title, what, remedy } = web.problems[kind]
  return {
    title,
    body: (
      <div class="problem">
        <h1>{title}</h1>
        <p class="intro">{what}</p>
        <p>{remedy}</p>
        {kind === 'not-found' ? <SearchField lang={lang} value="" /> : null}
        <p>
          <a href={hrefOf(lang, 'start')}>{web.nav.start}</a> ·{' '}
          <a href={hrefOf(lang, 'letters')}>{web.nav.letters}</a>
        </p>
      </div>
    ),
  }
}
