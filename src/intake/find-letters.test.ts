import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findLetters } from '#intake/find-letters.ts'

function folderOf(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'letters '))
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  return folder
}

const namesIn = async (...paths: string[]) => (await findLetters(paths, 'nl')).letters.map(({ name }) => name)

test('a folder stands for every letter in it and below it, in order of name', async () => {
  const folder = folderOf('10.txt', '9.XML', 'b/c/d.docx', 'a.pdf', 'README.md', 'beeld.png', 'metadata.xml')
  expect(await namesIn(folder)).toEqual(['9.XML', '10.txt', 'a.pdf', 'b/c/d.docx'])
})

test('a pattern stands for the files that fit', async () => {
  const folder = folderOf('2024/a.pdf', '2024/b/c.pdf', '2024/d.txt')
  expect(await namesIn(join(folder, '**/*.pdf'))).toEqual(['a.pdf', 'c.pdf'])
  const { failures } = await findLetters([join(folder, '*.doc')], 'nl')
  expect(failures.map(({ code }) => code)).toEqual(['no-letters-found'])
})

test('a file whose name looks like a pattern is that file', async () => {
  expect(await namesIn(join(folderOf('brief [1].txt'), 'brief [1].txt'))).toEqual(['brief [1].txt'])
})

test('hidden files and folders are left out', async () => {
  expect(await namesIn(folderOf('a.txt', '.b.txt', '.git/c.txt'))).toEqual(['a.txt'])
})

test('in the folder of a sample only the letter is one', async () => {
  const folder = folderOf('01-a/letter.txt', '01-a/source.json', '01-a/notes.txt', 'b.txt')
  expect(await namesIn(folder)).toEqual(['01-a/letter.txt', 'b.txt'])
})

test('a file is taken as it is, whatever its name, and goes by that name', async () => {
  const folder = folderOf('brief.md')
  expect(await namesIn(join(folder, 'brief.md'))).toEqual(['brief.md'])
})

test('a file named twice is read once', async () => {
  const folder = folderOf('a.txt')
  expect(await namesIn(join(folder, 'a.txt'), folder)).toEqual(['a.txt'])
})

test('links that lead back do not go on for ever', async () => {
  const folder = folderOf('a.txt')
  symlinkSync(folder, join(folder, 'again'))
  symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'))
  expect(await namesIn(folder)).toEqual(['a.txt', 'b.txt'])
})

test('what is not there, and a folder without letters, is named; the rest is found', async () => {
  const [empty, folder] = [folderOf('a.png'), folderOf('a.txt')]
  const { letters, failures } = await findLetters([join(folder, 'weg.txt'), empty, folder], 'nl')
  expect(letters).toHaveLength(1)
  expect(failures.map(({ code }) => code)).toEqual(['file-not-found', 'no-letters-found'])
  expect(failures[1]?.message).toContain(empty)
})

test('- is standard input', async () => {
  expect(await namesIn('-')).toEqual(['stdin'])
})

test('a letter that is called letter.txt bears the name of its folder, also when that folder is named', async () => {
  const folder = folderOf('01-a/letter.txt', '01-a/source.json')
  expect(await namesIn(join(folder, '01-a'))).toEqual(['01-a/letter.txt'])
  expect(await namesIn(join(folder, '01-a/letter.txt'))).toEqual(['01-a/letter.txt'])
})
