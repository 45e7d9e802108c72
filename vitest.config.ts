import { configDefaults, defineConfig } from 'vitest/config'
import { PURE_ROOMS } from './test/ladder.ts'
import { lastLineReporter } from './test/reporter.ts'
import { fullSize, sized } from './test/sizes.ts'

const MINUTE_MS = 60_000
const INCLUDED = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts']
const PURE = PURE_ROOMS.map((room) => `src/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    globalSetup: ['test/set-up-databases.ts', 'test/set-up-lists.ts'],
    projects: [
      // What touches nothing outside it may share a process: loading its modules for each file took longer than its tests.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'rest', include: INCLUDED, exclude: [...configDefaults.exclude, ...PURE] },
      },
    ],
    // Left alone it leaves one core free, which of two is half. Tests wait for programs and servers a sixth of their time.
    maxWorkers: fullSize ? '100%' : '150%',
    reporters: [['default', { summary: false }], lastLineReporter()],
    testTimeout: sized(3, 15) * MINUTE_MS,
    hookTimeout: sized(3, 15) * MINUTE_MS,
  },
})
