import { expect, test } from 'vitest'
import { paint, widthFor } from '#cli/paint.ts'
import { readConfig } from '#config.ts'

const screen = (columns?: number) => ({ write: () => true, ...(columns !== undefined && { columns }) })

test('lines are as wide as the screen, but never too wide to read', () => {
  const config = readConfig({})
  expect(widthFor(config, screen(100))).toBe(100)
  expect(widthFor(config, screen(300))).toBe(110)
  expect(widthFor(config, screen())).toBe(80)
  expect(widthFor(config, screen(0))).toBe(80)
  expect(widthFor(readConfig({ COLUMNS: '60' }), screen(100))).toBe(60)
  expect(widthFor(readConfig({ COLUMNS: 'wide' }), screen(100))).toBe(100)
})

test('only words are coloured, and only when that is wanted', () => {
  const lines = [[{ text: '  goed ', style: 'good' as const }, { text: 'zo' }], []]
  expect(paint(lines, false)).toBe('  goed zo\n\n')
  expect(paint(lines, true)).toBe('  \u001B[32mgoed\u001B[0m zo\n\n')
})
