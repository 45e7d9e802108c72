import { addRow, datedFields, midnight, type Draft, type Refs } from '#test/house/draft.ts'
import type { Dossier, Value } from '#test/house/nouns.ts'

/** Adds a Zaak: what it does not say is as the House leaves it. */
export function addCase(
  draft: Draft,
  day: string,
  dossiers: readonly Dossier[],
  fields: Record<string, Value>,
  refs: Refs = {},
): string {
  return addRow(
    draft,
    'Zaak',
    day,
    {
      Titel: dossiers[0]?.title ?? null,
      Status: 'Vrijgegeven',
      GestartOp: midnight(day),
      Organisatie: 'Tweede Kamer',
      Termijn: null,
      ...datedFields(day),
      Volgnummer: null,
      HuidigeBehandelstatus: null,
      Afgedaan: false,
      GrootProject: false,
      Kabinetsappreciatie: null,
      ...fields,
    },
    { Kamerstukdossier: dossiers.map(({ id }) => id), ...refs },
  )
}

/** Adds who has to do with a Zaak, and how. */
export function addCaseActor(
  draft: Draft,
  zaakId: string,
  day: string,
  relation: string,
  name: string,
  fields: Record<string, Value>,
  refs: Refs,
): void {
  addRow(
    draft,
    'ZaakActor',
    day,
    {
      ActorNaam: name,
      ActorFractie: null,
      ActorAfkorting: null,
      Functie: null,
      Relatie: relation,
      SidActor: null,
      ...fields,
    },
    { Zaak: zaakId, ...refs },
  )
}
