import { SaxesParser } from 'saxes'

/** A relation of a set. */
export type ODataRelation = { readonly target: string; readonly many: boolean }

/** A set, with the types of its fields (`Edm.String`) and where its relations lead. */
export type ODataSet = {
  readonly properties: Readonly<Record<string, string>>
  readonly relations: Readonly<Record<string, ODataRelation>>
}

/** What a service says it has today. */
export type ODataService = { readonly sets: Readonly<Record<string, ODataSet>> }

type Attributes = Readonly<Record<string, string>>
type Description = {
  readonly types: Map<
    string,
    { properties: Record<string, string>; relations: Record<string, ODataRelation> }
  >
  readonly typeOfSet: Map<string, string>
}

/** Reads `$metadata`; undefined when it is no description of a service. Source: OData CSDL XML 4.0, § 6–7, § 13. */
export function parseMetadata(xml: string): ODataService | undefined {
  const description: Description = { types: new Map(), typeOfSet: new Map() }
  const path: { readonly name: string; readonly attributes: Attributes }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    path.push({ name: plain(name), attributes })
    note(plain(name), attributes, path.at(-2)?.attributes['Name'] ?? '', description)
  })
  parser.on('closetag', () => path.pop())
  try {
    parser.write(xml).close()
  } catch {
    return undefined
  }
  const { types, typeOfSet } = description
  const sets = [...typeOfSet].map(([set, type]) => [
    set,
    types.get(type) ?? { properties: {}, relations: {} },
  ])
  return sets.length === 0 ? undefined : { sets: Object.fromEntries(sets) as Record<string, ODataSet> }
}

function note(element: string, attributes: Attributes, owner: string, { types, typeOfSet }: Description) {
  const { Name: name = '', Type: type = '' } = attributes
  if (element === 'EntityType') types.set(name, { properties: {}, relations: {} })
  if (element === 'Property' && types.has(owner)) types.get(owner)!.properties[name] = type
  if (element === 'NavigationProperty' && types.has(owner)) {
    const many = type.startsWith('Collection(')
    const target = plain(many ? type.slice('Collection('.length, -1) : type)
    types.get(owner)!.relations[name] = { target, many }
  }
  if (element === 'EntitySet') typeOfSet.set(name, plain(attributes['EntityType'] ?? ''))
}

/** Without its prefix or namespace: sets are called after their types. */
const plain = (name: string) => name.replace(/^.*[.:]/, '')
