import { messagesFor, type Lang } from '#messages/messages.ts'
import type { Shown } from '#web/page.ts'
import { progressPath } from '#web/routes.ts'
import type { Stage } from '#web/stage.ts'

/** What stands in the place of every page until the register is ready. A script keeps it up to date; a link does without one. */
export function progressPage(stage: Stage, lang: Lang, here: string): Shown {
  const { progress } = messagesFor(lang).web
  const { phase, done, total } = stage
  return {
    title: progress.title,
    scripts: ['progress.js'],
    body: (
      <div class="problem" data-progress={progressPath(lang)}>
        <h1>{progress.title}</h1>
        <p class="intro" role="status">
          {progress.says(stage)}
        </p>
        <progress
          aria-label={progress.title}
          max={total > 0 ? total : 1}
          value={phase === 'reading' && total > 0 ? done : undefined}
        ></progress>
        <p>{progress.intro}</p>
        <p>
          <a href={here}>{progress.again}</a>
        </p>
      </div>
    ),
  }
}
