import type { Item, ItemKind, ItemOf, Reading, Segment, Speaker, Stance } from '#model/reading.ts'

type Entity = ItemOf<'entity'>['type']

/** The values of the reading contract in Dutch. */
export const termsNl = {
  kinds: {
    commitment: ['toezegging of voornemen', 'toezeggingen en voornemens'],
    realisation: ['realisatie', 'realisaties'],
    discharge: ['afdoening', 'afdoeningen'],
    motion: ['motie', 'moties'],
    recommendation: ['aanbeveling', 'aanbevelingen'],
    response: ['reactie', 'reacties'],
    amount: ['bedrag', 'bedragen'],
    time: ['tijdsaanduiding', 'tijdsaanduidingen'],
    reference: ['verwijzing', 'verwijzingen'],
    figure: ['cijfer', 'cijfers'],
    withheld: ['achtergehouden gegeven', 'achtergehouden gegevens'],
    entity: ['naam', 'namen'],
  } as Record<ItemKind, readonly [one: string, many: string]>,
  documentKind: {
    letter: 'brief',
    response: 'kabinetsreactie',
    'policy-note': 'beleidsnota',
    motion: 'motie',
    answers: 'antwoorden op vragen',
    report: 'verslag',
    unknown: 'soort onbekend',
  } as Record<Reading['document']['kind'], string>,
  dateBasis: {
    given: 'opgegeven',
    stated: 'staat in de brief',
    furniture: 'uit de kop van de pagina',
    inferred: 'afgeleid',
    none: 'onbekend',
  } as Record<Reading['document']['date']['basis'], string>,
  class: {
    promise: 'voornemen',
    continuation: 'blijvende inzet',
    effort: 'inspanning',
  } as Record<ItemOf<'commitment'>['class'], string>,
  strength: { hard: 'hard', firm: 'stevig', soft: 'zacht', rhetorical: 'retorisch' } as Record<
    ItemOf<'commitment'>['strength'],
    string
  >,
  specificity: { deliverable: 'product', activity: 'activiteit', effort: 'streven' } as Record<
    ItemOf<'commitment'>['specificity'],
    string
  >,
  status: {
    announced: 'aangekondigd',
    ongoing: 'loopt',
    changed: 'gewijzigd',
    withdrawn: 'ingetrokken',
  } as Record<ItemOf<'commitment'>['status'], string>,
  recurrence: {
    monthly: 'elke maand',
    quarterly: 'elk kwartaal',
    'twice-yearly': 'twee keer per jaar',
    yearly: 'elk jaar',
    'two-yearly': 'om de twee jaar',
    regular: 'regelmatig',
  } as Record<NonNullable<ItemOf<'commitment'>['recurrence']>, string>,
  condition: {
    'where-possible': 'waar mogelijk',
    'if-needed': 'indien nodig',
    conditional: 'onder voorwaarde',
  } as Record<NonNullable<ItemOf<'commitment'>['condition']>['type'], string>,
  disposition: {
    executed: 'uitgevoerd',
    'existing-policy': 'staand beleid',
    pending: 'nog in behandeling',
    'not-executed': 'niet uitgevoerd',
  } as Record<NonNullable<ItemOf<'motion'>['disposition']>, string>,
  category: {
    accepted: 'overgenomen',
    'accepted-in-part': 'deels overgenomen',
    'existing-policy': 'staand beleid',
    noted: 'ter kennis genomen',
    deferred: 'doorgeschoven',
    rejected: 'niet overgenomen',
    'no-response': 'geen antwoord',
  } as Record<ItemOf<'response'>['category'], string>,
  stance: {
    agrees: 'eens',
    acknowledges: 'begrip',
    partly: 'deels eens',
    refuses: 'afgewezen',
    silent: 'geen antwoord',
  } as Record<Stance, string>,
  consequence: {
    'new-act': 'er komt iets nieuws',
    exists: 'bestaat al',
    'later-document': 'volgt in een later stuk',
    none: 'zonder gevolg',
  } as Record<ItemOf<'response'>['consequence'], string>,
  reason: {
    budget: 'geen geld',
    'coalition-agreement': 'coalitieakkoord',
    competence: 'niet bevoegd',
    safety: 'veiligheid',
    exists: 'bestaat al',
    other: 'andere reden',
  } as Record<NonNullable<ItemOf<'response'>['reason']>, string>,
  dischargeOf: {
    toezegging: 'toezegging',
    request: 'verzoek',
    questions: 'vragen',
    advice: 'advies',
    motion: 'moties',
  } as Record<ItemOf<'discharge'>['of'], string>,
  amountModality: {
    committed: 'toegezegd',
    'pledged-by-others': 'door anderen toegezegd',
    past: 'besteed',
  } as Record<ItemOf<'amount'>['modality'], string>,
  qualifier: { exact: '', min: 'ten minste', max: 'ten hoogste', approx: 'ongeveer' } as Record<
    ItemOf<'amount'>['qualifier'],
    string
  >,
  speaker: {
    government: 'kabinet',
    'advisory-body': 'adviesorgaan',
    chamber: 'Kamer',
    'third-party': 'derden',
  } as Record<Speaker, string>,
  entity: {
    country: ['land', 'landen'],
    region: ['regio', 'regio’s'],
    organisation: ['organisatie', 'organisaties'],
    forum: ['forum', 'forums'],
    coalition: ['coalitie', 'coalities'],
    fund: ['fonds', 'fondsen'],
    office: ['ambt', 'ambten'],
    person: ['persoon', 'personen'],
    party: ['partij', 'partijen'],
  } as Record<Entity, readonly [one: string, many: string]>,
  coverage: {
    extracted: 'gelezen',
    context: 'context',
    'nothing-found': 'niets gevonden',
    'not-understood': 'niet begrepen',
  } as Record<Segment['coverage'], string>,
}

/** The words of a language for the values of the reading contract. */
export type Terms = typeof termsNl

/** Every kind of item, in the order in which people expect them. */
export const ITEM_KINDS = Object.keys(termsNl.kinds) as Item['kind'][]
