import type { Db } from '#store/connect.ts'
import { vocabulary } from '#test/analysis.ts'
import { makeCheckDesk } from '#web/check-desk.ts'
import { makeApp, type WebDeps } from '#web/make-app.tsx'
import { READY } from '#web/stage.ts'

/** Where letters are checked. */
const desk = makeCheckDesk({ vocabulary, folder: 'vocabulary', compiled: 'dist/vocabulary.json' })

/** The pages over a register, with stand-ins for what the build makes; `told` gets what went wrong. */
export function appOver(db: () => Db, deps: Partial<WebDeps> = {}, told: unknown[] = []) {
  const style = {
    name: 'site.css',
    mediaType: 'text/css; charset=utf-8',
    bytes: new TextEncoder().encode('a{}'),
    packed: null,
  }
  return makeApp({
    db,
    stage: () => READY,
    vocabulary,
    assets: {
      hrefOf: (name) => `/bestanden/${name}`,
      get: (name) => (name === style.name ? style : undefined),
    },
    today: () => '2026-06-01',
    now: () => 0,
    addressOf: () => '192.0.2.1',
    onError: (error) => told.push(error),
    desk,
    site: { contact: '', scores: undefined },
    settings: { tls: false, behindProxy: false, perMinute: 0, takesLetters: true },
    ...deps,
  })
}
