import type { z } from 'zod'
import type { itemSchema, readingSchema } from '#model/reading-schema.ts'

/** What one file says, in the form of the contract `rekenschap.reading/1`. */
export type Reading = z.infer<typeof readingSchema>

/** One finding with its exact quote. Which fields it has beside the common ones depends on `kind`. */
export type Item = z.infer<typeof itemSchema>

/** The kinds of finding. */
export type ItemKind = Item['kind']

/** An item of one kind. */
export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>

/** A stretch of the letter with its role in the page and how much of it was understood. */
export type Segment = Reading['segments'][number]

/** What a stretch of the letter is on the page. */
export type SegmentKind = Segment['kind']

/** A relation between two items of one letter. */
export type Link = Reading['links'][number]

/** Words about time and the closed range of days they mean; an unknown side is null. */
export type Period = { text: string; from: string | null; to: string | null }

/** Whose words an item holds. */
export type Speaker = Item['speaker']

/** What the government thinks of a recommendation. */
export type Stance = ItemOf<'response'>['stance']

/** What kind of paper a file is. */
export type DocumentKind = Reading['document']['kind']

/** The day of a document and what it rests on. */
export type DocumentDate = Reading['document']['date']
