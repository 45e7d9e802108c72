import type { OfferedPaper } from '#model/house.ts'
import type { Moment } from '#model/register.ts'

/** How far a paper is: nothing is there yet, its bytes are, its document is; its source has it not; it could not be had. */
export type PaperState = 'wanted' | 'fetched' | 'filed' | 'missing' | 'failed'

/** In which form a paper was fetched. */
export type PaperForm = 'xml' | 'html' | 'pdf' | 'docx' | 'doc' | 'odt'

/** A paper of a source that somebody wants in the register, as its metadata tell of it. */
export type WantedPaper = {
  readonly offered: OfferedPaper
  /** GUID of the House; null when the paper is known from elsewhere only. */
  readonly houseId: string | null
  /** Id of the paper that it was enclosed with. */
  readonly enclosureOf: string | null
  /** The version of the metadata, in UTC, as the source says it: compared as text. */
  readonly updated: string
  /** There is an XML of it, or may be by now. */
  readonly xml: boolean
}

/** A wanted paper and how far it is. What was fetched or filed last stays told while it is wanted again. */
export type SourcePaper = WantedPaper & {
  /** 'kst-32735-380', else the number of the House. Never changes, also when a better number becomes known. */
  readonly id: string
  /** Every number it was ever offered under. */
  readonly identifiers: readonly string[]
  readonly state: PaperState
  readonly form: PaperForm | null
  readonly url: string | null
  readonly mediaType: string | null
  readonly sha256: string | null
  /** The document of the register that it was filed as. */
  readonly documentId: string | null
  /** How often in a row it was tried in vain; of one that is filed, how often an XML was looked for in vain. */
  readonly tries: number
  /** Not before this moment; null: at once when it is wanted or fetched, else not by itself. */
  readonly nextTry: Moment | null
  readonly problem: string | null
  readonly changedAt: Moment
}
