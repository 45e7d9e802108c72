import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  categoryName,
  fieldKind,
  fieldName,
  isRelation,
  keyField,
  spreadNames,
} from '#sources/syncfeed/spelling.ts'
import { shared } from '#test/corpus-folder.ts'

// The schemas are not ours to copy: they are read where they are.
const folder = join(shared, 'interfaces')

type EntitySet = { readonly types: Map<string, string>; readonly relations: Map<string, string> }

/** What OData has, by entity. */
function entitySets(): Map<string, EntitySet> {
  const text = readFileSync(join(folder, 'odata-metadata.xml'), 'utf8')
  const named = (block: string, kind: string) =>
    new Map(
      [...block.matchAll(new RegExp(`<${kind} Name="([^"]+)" Type="([^"]+)"`, 'g'))].map(([, a, b]) => [
        a!,
        b!,
      ]),
    )
  return new Map(
    [...text.matchAll(/<EntityType Name="([^"]+)">(.*?)<\/EntityType>/gs)].map(([, name, block]) => [
      name!,
      { types: named(block!, 'Property'), relations: named(block!, 'NavigationProperty') },
    ]),
  )
}

/** Elements of the feed: the entity, and per element its type. */
function feedElements(): { entity: string; elements: { name: string; type: string }[] }[] {
  return globSync(join(folder, 'syncfeed-xsd/tkData-v1-0-*.xsd')).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const [first, ...rest] = [...text.matchAll(/<xs:element name="(\w+)"([^>]*)/g)]
    if (
      !first ||
      !/extension base="(?:download)?[eE]ntiteitType"/.test(text) ||
      text.includes('name="entiteitType"')
    ) {
      return []
    }
    const elements = rest.map(([, name, more]) => ({
      name: name!,
      type: /type="([^"]+)"/.exec(more!)?.[1] ?? '',
    }))
    return [{ entity: first[1]!, elements }]
  })
}

test('every entity, field and relation of the feed goes by the name and type that OData gives it', (context) => {
  if (!existsSync(folder)) context.skip(`${folder} is not there`)
  const sets = entitySets()
  const wrong: string[] = []
  const feeds = feedElements()
  expect(feeds.length).toBeGreaterThan(35)
  for (const { entity, elements } of feeds) {
    const category = categoryName(entity)
    const set = sets.get(category)
    if (!set) {
      wrong.push(category)
      continue
    }
    const parts = elements.flatMap(({ name }) => spreadNames(fieldName(name)))
    for (const part of parts) if (!set.types.has(part)) wrong.push(`${category}.${part}`)
    for (const { name, type } of elements) {
      const field = fieldName(name)
      const said = set.types.get(field)
      if (type.startsWith('referentie')) {
        const key = keyField(category, field)
        if (!set.relations.has(field) || !isRelation(category, field)) {
          wrong.push(`relation ${category}.${field}`)
        }
        // OData has the id as a field exactly where it says so.
        if (key === undefined ? set.types.has(`${field}_Id`) : !set.types.has(key)) {
          wrong.push(`key ${category}.${field}`)
        }
      } else if (said === undefined) {
        if (parts.length === 0 && `${category}.${field}` !== 'CommissieContactinformatie.Gewicht') {
          wrong.push(`${category}.${field}`)
        }
      } else {
        const kind = /Int|Decimal/.test(said) ? 'number' : said === 'Edm.Boolean' ? 'truth' : 'text'
        const ours = fieldKind(category, field)
        const isDay = type === 'dateType' && said === 'Edm.DateTimeOffset'
        if (
          isDay ? ours !== 'midnight' : ours !== kind && !(ours === 'midnight' && said.endsWith('Offset'))
        ) {
          wrong.push(`type ${category}.${field}: ${said} is ${ours}`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

test('a category goes by any case, and a new one by its own name', () => {
  expect(['documentversie', 'documentVersie', 'DOCUMENTVERSIE'].map(categoryName)).toEqual(
    Array.from({ length: 3 }, () => 'DocumentVersie'),
  )
  expect(categoryName('ietsNieuws')).toBe('IetsNieuws')
})
