import type { ItemOf } from '#model/reading.ts'
import { capitalised } from '#present/words.ts'
import type { Visit } from '#web/visit.ts'

type Disposition = ItemOf<'motion'>['disposition']

/** Line drawings on a grid of 16, so that no outcome is told by colour alone. */
const PATHS: Readonly<Record<NonNullable<Disposition>, string>> = {
  executed: 'm2.5 8.8 3.6 3.6 7.4-8.8',
  'existing-policy': 'M3 6h10M3 10h10',
  pending: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3.2l2.2 1.4',
  'not-executed': 'M4 4l8 8M12 4l-8 8',
}

/** What a letter says of carrying a motion out: by drawing, colour and word; nothing when it says nothing. */
export function StandTag({ stand, visit }: { stand: Disposition; visit: Visit }) {
  if (stand === null) return null
  return (
    <span class={`tag stand-${stand}`}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PATHS[stand]} />
      </svg>
      {capitalised(visit.words.webLists.motions.saidStand(visit.words.terms.disposition[stand]))}
    </span>
  )
}
