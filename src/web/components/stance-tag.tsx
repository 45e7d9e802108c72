import type { Stance } from '#model/reading.ts'
import { capitalised } from '#present/words.ts'
import type { Visit } from '#web/visit.ts'

/** Line drawings on a grid of 16, so that no stance is told by colour alone. */
const PATHS: Readonly<Record<Stance, string>> = {
  refuses: 'M4 4l8 8M12 4l-8 8',
  silent: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  partly: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  acknowledges: 'M3 8h10',
  agrees: 'm2.5 8.8 3.6 3.6 7.4-8.8',
}

/** What the government thinks of an ask: by drawing, colour and word. */
export function StanceTag({ stance, visit }: { stance: Stance; visit: Visit }) {
  return (
    <span class={`tag stance-${stance}`}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PATHS[stance]} />
      </svg>
      {capitalised(visit.words.terms.stance[stance])}
    </span>
  )
}
