import { linesOfNote } from '#join/list-lines.ts'
import { parseListedRequest, type ListedRequest } from '#join/listed-request.ts'
import { readRemark, type Remark } from '#join/remark.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A list of requests to ministers that are still open (rappellijst), as a committee has it on its agenda. */
export type ReminderList = {
  readonly requests: readonly ListedRequest[]
  /** What stands beside the requests: what was decided on all of them, or on something else. */
  readonly remarks: readonly Remark[]
}

/**
 * Reads a list of open requests from the note of an agenda item. `day` is that of the meeting, or of the last edit. A note
 * that is no such list has no requests.
 */
export function parseReminderList(
  note: string,
  { day, vocabulary }: { readonly day: Day | null; readonly vocabulary: Vocabulary },
): ReminderList {
  const requests: ListedRequest[] = []
  const remarks: Remark[] = []
  for (const { text } of linesOfNote(note)) {
    const request = parseListedRequest(text, day, vocabulary)
    if (request) requests.push(request)
    else remarks.push(readRemark(text, day, vocabulary))
  }
  return { requests, remarks }
}
