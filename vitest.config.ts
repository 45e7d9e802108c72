import { defineConfig } from 'vitest/config'
import { lastLineReporter } from './test/reporter.ts'
import { sized } from './test/sizes.ts'

const MINUTE_MS = 60_000

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    globalSetup: ['test/set-up-databases.ts', 'test/set-up-lists.ts'],
    // Left alone it leaves one core free, which of two is half.
    maxWorkers: '100%',
    reporters: [['default', { summary: false }], lastLineReporter()],
    testTimeout: sized(1, 15) * MINUTE_MS,
    hookTimeout: sized(1, 15) * MINUTE_MS,
  },
})
