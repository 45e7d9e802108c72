import type { CalendarEntry } from '#text/time/calendar.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** The calendar as the time grammar takes it: one array per vocabulary, since the grammar keeps an index by it. */
export const calendarOf: (vocabulary: Vocabulary) => readonly CalendarEntry[] = oncePerVocabulary(
  ({ data }) =>
    data.calendar.map(({ id, type, label_nl: label, names, from, to }) => ({
      id,
      type,
      label,
      names: names.split(';'),
      from,
      to,
    })),
)
