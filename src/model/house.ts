/** A value of a row as the source gives it: text, number, truth, nothing. Lists and objects that nobody expected stay JSON text. */
export type HouseValue = string | number | boolean | null

/**
 * A row of the open data of the House, in one form whichever interface gave it: names as OData spells them (`DocumentNummer`,
 * also when the feed says `documentNummer`), unknown fields and values as they came.
 */
export type HouseRow = {
  /** 'Document', 'Zaak', 'Toezegging' and so on; also one that nobody knows yet. */
  readonly category: string
  /** GUID in small letters. */
  readonly id: string
  /** When the source changed it, in UTC as it says so, with up to seven decimals: compared as text, never as a `Date`. */
  readonly updated: string
  /** Withdrawn: its refs are gone with it. */
  readonly deleted: boolean
  readonly fields: Readonly<Record<string, HouseValue>>
  /** Ids of other rows by name of the relation ('Zaak', 'Kamerstukdossier', 'BijlageDocument'). A name that is there is whole. */
  readonly refs: Readonly<Record<string, readonly string[]>>
  /** All its relations are here; false when others may be known from elsewhere (OData gives those that were asked for). */
  readonly whole: boolean
}

/** A paper that a source offers, as far as its metadata tell. */
export type OfferedPaper = {
  /** 'kst-32735-380', else the number of the House ('2025D06439'). */
  readonly id: string
  /** Every number it goes by, `id` first. */
  readonly identifiers: readonly string[]
  readonly title: string
  /** What the source calls it: 'Brief regering', 'Motie'. Empty when it does not say. */
  readonly kind: string
  /** The day on the paper; null when the source gives none. */
  readonly date: string | null
  /** Dossiers with their suffix: '32735', '36600-XVII', '21501-02'. */
  readonly dossiers: readonly string[]
  /** Who sent or submitted it, as the source writes them. */
  readonly senders: readonly string[]
}
