import { Downloads } from '#web/components/downloads.tsx'
import type { Visit } from '#web/visit.ts'

/** Above a list: how much fits what was asked, and the same as a file. */
export function ListHead({ count, visit }: { count: string; visit: Visit }) {
  return (
    <>
      <div class="list-head">
        <p role="status">
          <strong>{count}</strong>
        </p>
        <Downloads visit={visit} />
      </div>
      <h2 class="unseen">{count}</h2>
    </>
  )
}
