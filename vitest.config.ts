import { configDefaults, defineConfig } from 'vitest/config'
import { PURE_ROOMS } from './test/ladder.ts'
import { lastLineReporter } from './test/reporter.ts'
import { fullSize, sized } from './test/sizes.ts'

const MINUTE_MS = 60_000
/**
 * V8 optimizes a function of WebAssembly after so many bytes of it ran; ten times what it asks by itself. Most files work in
 * PGlite too briefly to win back what optimizing costs. Without any, files that work long in it take longer.
 */
const LATER_OPTIMIZED = '--wasm-tiering-budget=130000000'
const PURE = PURE_ROOMS.map((room) => `src/${room}/**/*.test.ts`)
const ROOMS = 'src/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    globalSetup: ['test/set-up-databases.ts', 'test/set-up-lists.ts'],
    projects: [
      // What touches nothing outside it may share a process: loading its modules for each file took longer than its tests.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      // The other rooms too, and one register of each engine for all files of a process: opening it took longer still.
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [ROOMS],
          exclude: [...configDefaults.exclude, ...PURE],
          execArgv: [LATER_OPTIMIZED],
          isolate: false,
        },
      },
      // Whole programs, each file in a process of its own.
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], execArgv: [LATER_OPTIMIZED] } },
    ],
    // Left alone it leaves one core free, which of two is half. Tests wait for programs and servers a fifth of their time.
    maxWorkers: fullSize ? '100%' : '150%',
    reporters: [['default', { summary: false }], lastLineReporter()],
    testTimeout: sized(3, 15) * MINUTE_MS,
    hookTimeout: sized(3, 15) * MINUTE_MS,
  },
})
