import type { Kind, Schema } from '#test/house/entity-sets.ts'

const TYPES: Readonly<Record<Kind, string>> = {
  text: 'Edm.String',
  int: 'Edm.Int32',
  time: 'Edm.DateTimeOffset',
  bool: 'Edm.Boolean',
  guid: 'Edm.Guid',
}
const NAMESPACE = 'TK.DA.GGM.OData'

/** What `$metadata` says of the sets. */
export function metadataOf(schema: Schema): string {
  const types = [...schema.values()].map(({ name, properties, navs }) => {
    const kinds: [string, Kind][] = [
      ...Object.entries(properties),
      ['GewijzigdOp', 'time'],
      ['ApiGewijzigdOp', 'time'],
      ['Verwijderd', 'bool'],
      ...Object.entries(navs).flatMap(([nav, { keeper, many }]): [string, Kind][] =>
        keeper && !many ? [[`${nav}_Id`, 'guid']] : [],
      ),
    ]
    const own = kinds.map(([key, kind]) => `<Property Name="${key}" Type="${TYPES[kind]}" />`)
    const ways = Object.entries(navs).map(([key, { to, many }]) => {
      const type = many ? `Collection(${NAMESPACE}.${to})` : `${NAMESPACE}.${to}`
      return `<NavigationProperty Name="${key}" Type="${type}" />`
    })
    return `<EntityType Name="${name}"><Key><PropertyRef Name="Id" /></Key><Property Name="Id" Type="Edm.Guid" Nullable="false" />${own.join('')}${ways.join('')}</EntityType>`
  })
  const sets = [...schema.values()].map(({ name, navs }) => {
    const bound = Object.entries(navs).map(
      ([key, { to }]) => `<NavigationPropertyBinding Path="${key}" Target="${to}" />`,
    )
    return `<EntitySet Name="${name}" EntityType="${NAMESPACE}.${name}">${bound.join('')}</EntitySet>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">${types.join('')}<EntityContainer Name="Container">${sets.join('')}</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`
}
