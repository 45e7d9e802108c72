import { expect, test } from 'vitest'
import { exportJson } from '#export/json.ts'
import { readingSchema } from '#model/reading-schema.ts'
import { madeItem, readingWith } from '#test/made-items.ts'

const reading = readingWith([madeItem('commitment', 'Ik zal\ndit doen.')])

test('a reading is one line in the form of the contract', () => {
  const text = [...exportJson(reading)].join('')
  expect(text.match(/\n/g)).toHaveLength(1)
  expect(readingSchema.parse(JSON.parse(text))).toEqual(reading)
})

test('the text is added when it is asked for', () => {
  const { document } = readingSchema.parse(
    JSON.parse([...exportJson(reading, { text: 'Geachte voorzitter' })].join('')),
  )
  expect(document.text).toBe('Geachte voorzitter')
})

test('a half of a surrogate pair survives', () => {
  expect(JSON.parse([...exportJson(reading, { text: 'a\uD83D' })].join(''))).toHaveProperty(
    'document.text',
    'a\uD83D',
  )
})
