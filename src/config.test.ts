import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#config.ts'

test.each([
  ['linux', { HOME: '/home/a' }, join('/home/a', '.cache', 'rekenschap')],
  ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/var/c' }, join('/var/c', 'rekenschap')],
  [
    'darwin',
    { HOME: '/Users/a', XDG_CACHE_HOME: '/var/c' },
    join('/Users/a', 'Library', 'Caches', 'rekenschap'),
  ],
  ['win32', { USERPROFILE: 'C:/a', LOCALAPPDATA: 'C:/a/Local' }, join('C:/a/Local', 'rekenschap', 'cache')],
  ['win32', { USERPROFILE: 'C:/a' }, join('C:/a', 'rekenschap', 'cache')],
  ['linux', {}, join('.', '.cache', 'rekenschap')],
])('on %s with %j what can be made anew is kept in %s', (platform, env, folder) => {
  expect(readConfig(env, platform).cache).toBe(folder)
})

test.each(['linux', 'darwin', 'win32'])('REKENSCHAP_DATA goes before all on %s', (platform) => {
  const env = { REKENSCHAP_DATA: '/data', HOME: '/home/a', XDG_CACHE_HOME: '/var/c', LOCALAPPDATA: 'C:/a' }
  expect(readConfig(env, platform).cache).toBe(join('/data', 'cache'))
  expect(readConfig(env, platform).data).toBe('/data')
})

test.each([
  ['linux', { HOME: '/home/a' }, join('/home/a', '.local', 'share', 'rekenschap')],
  ['linux', { HOME: '/home/a', XDG_DATA_HOME: '/var/d' }, join('/var/d', 'rekenschap')],
  ['darwin', { HOME: '/Users/a' }, join('/Users/a', 'Library', 'Application Support', 'rekenschap')],
  ['win32', { USERPROFILE: 'C:/a', LOCALAPPDATA: 'C:/a/Local' }, join('C:/a/Local', 'rekenschap', 'data')],
])('on %s with %j the register is kept in %s', (platform, env, folder) => {
  expect(readConfig(env, platform).data).toBe(folder)
})

test('DATABASE_URL names a server, and an empty one does not', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://host/db' }).databaseUrl).toBe('postgres://host/db')
  expect(readConfig({ DATABASE_URL: '' }).databaseUrl).toBeUndefined()
})

test('who works here is the user of the machine', () => {
  expect(readConfig({ USER: 'anna' }).user).toBe('anna')
  expect(readConfig({ USERNAME: 'bert' }).user).toBe('bert')
  expect(readConfig({}).user).toBe('local')
})
