import { expect, test } from 'vitest'
import { findActors, subjectOf } from '#extract/actors.ts'
import { analysisOf } from '#test/analysis.ts'

/** Who the subject of the clause around the marked verb is. */
function subjectKind(marked: string) {
  const at = marked.indexOf('*')
  const analysis = analysisOf(marked.replace('*', ''))
  const { tokens } = analysis
  const verb = tokens.start.indexOf(at)
  return subjectOf(analysis, verb, 0, tokens.count, findActors(analysis, 0, tokens.count)).kind
}

test('the subject stands before its verb or behind it', () => {
  expect(subjectKind('Nederland *zal dit doen.')).toBe('government')
  expect(subjectKind('Daarom *zal het kabinet dit doen.')).toBe('government')
  expect(subjectKind('De Europese Unie *zal dit doen.')).toBe('third-party')
})

test('who stands behind a preposition acts not', () => {
  expect(subjectKind('In Nederland *zal dit gebeuren.')).toBe('none')
  expect(subjectKind('Samen met partners *zal Nederland dit doen.')).toBe('government')
})

test('after "en" the first subject goes on', () => {
  expect(subjectKind('Het kabinet erkent dit en *zet zich in voor regels.')).toBe('government')
})

test('a relative clause has its own subject', () => {
  expect(subjectKind('Nederland steunt groepen die dit *willen.')).toBe('other')
})

test('in a subordinate clause the subject opens it', () => {
  expect(subjectKind('Dat betekent dat Nederland maatschappelijke organisaties *wil steunen.')).toBe(
    'government',
  )
})

test('the government of another country is a third party', () => {
  expect(subjectKind('De regering van Oeganda *zal dit doen.')).toBe('third-party')
})
