import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { type Held, type Lock, takeLock } from '#store/lock.ts'
import { sized } from '#test/sizes.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock '))
const children: ChildProcess[] = []
let locks = 0
const newFile = () => join(folder, `lock-${++locks}`)
const held = (lock: Lock | Held) => 'release' in lock

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function startHolder(file: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['test/register-child.ts', 'lock', file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, said }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test('one has the lock, another is told who', async () => {
  const file = newFile()
  const first = await takeLock(file, 0)
  expect(held(first)).toBe(true)
  expect(await takeLock(file, 200)).toEqual({ heldBy: process.pid })
  if ('release' in first) first.release()
  expect(existsSync(file)).toBe(false)
  expect(held(await takeLock(file, 0))).toBe(true)
})

test('who waits gets it when it comes free', async () => {
  const file = newFile()
  const first = await takeLock(file, 0)
  const waiting = takeLock(file, 5000)
  setTimeout(() => 'release' in first && first.release(), 200)
  expect(held(await waiting)).toBe(true)
})

test('that of a process that was killed is taken over at once', async () => {
  const file = newFile()
  const { child, said } = await startHolder(file)
  expect(said).toBe('held')
  expect(await takeLock(file, 100)).toEqual({ heldBy: child.pid })
  await kill(child)
  expect(held(await takeLock(file, 0))).toBe(true)
})

test('that of a process whose number another one has now is taken over', async () => {
  const file = newFile()
  const { child } = await startHolder(file)
  await kill(child)
  const owner = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...owner, pid: process.pid }))
  expect(held(await takeLock(file, 0))).toBe(true)
})

test('that of another machine is left alone as long as it gives signs of life', async () => {
  const file = newFile()
  writeFileSync(file, JSON.stringify({ pid: 1, started: '1', host: 'elsewhere', id: 'x' }))
  expect(await takeLock(file, 100)).toEqual({ heldBy: 1 })
  utimesSync(file, new Date(), new Date(Date.now() - 60_000))
  expect(held(await takeLock(file, 0))).toBe(true)
})

test('a dead lock has one heir, however many want it and whoever of them dies', async () => {
  for (let round = 0; round < sized(10, 100); round++) {
    const file = newFile()
    const dead = { pid: 999_999_999, started: '1', host: JSON.parse(ownText()).host as string }
    writeFileSync(file, JSON.stringify({ ...dead, id: 'first' }))
    // An heir that died before it had replaced the lock.
    if (round % 2) writeFileSync(`${file}.after-first`, JSON.stringify({ ...dead, id: 'second' }))
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => takeLock(file, 0)))
    expect(outcomes.filter(held)).toHaveLength(1)
    for (const lock of outcomes) if ('release' in lock) lock.release()
  }
  expect(readdirSync(folder).filter((name) => name.includes('after'))).toEqual([])
})

test('processes that all want a dead lock do not have it at the same time', async () => {
  const file = newFile()
  const { child } = await startHolder(file)
  await kill(child)
  const holders = await Promise.all(
    [startHolder(file), startHolder(file), startHolder(file)].map((one) => one),
  )
  expect(holders.filter(({ said }) => said === 'held')).toHaveLength(1)
})

/** What this process writes into a lock. */
function ownText(): string {
  const file = newFile()
  void takeLock(file, 0)
  return readFileSync(file, 'utf8')
}
