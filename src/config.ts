import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** What the environment decides. Read once, by `src/cli/main.ts`; defaults stand here and nowhere else. */
export type Config = {
  /** Show where in the code an error arose. */
  readonly debug: boolean
  /** Source: no-color.org and force-color.org; a screen decides when neither is set. */
  readonly colour: 'always' | 'never' | 'screen'
  /** Width that was asked for; the screen decides when it is undefined. */
  readonly columns: number | undefined
  /** Folder for what can be made anew: letters of a collection as they were read. */
  readonly cache: string
  /** Folder for what cannot be made anew; the register of PGlite is `register/` in it. */
  readonly data: string
  /** Who works here, for the log of the register. */
  readonly user: string
  /** Address of the PostgreSQL server that holds the register; undefined when PGlite does. */
  readonly databaseUrl: string | undefined
  /** Where the sources are, and how politely they are asked. */
  readonly sources: {
    readonly odata: string
    readonly syncFeed: string
    readonly publications: string
    readonly sru: string
    /** Mail address or page where the keepers of a source find who asks; may be empty. */
    readonly contact: string
    /** Between two requests to a host, in milliseconds. */
    readonly pauseMs: number
    /** Before a request that failed is made again, in milliseconds; doubles with each try. */
    readonly backOffMs: number
  }
  /** File with a list of one's own of what is watched, in place of `vocabulary/watch.yaml`. */
  readonly watch: string | undefined
  /** How pages are served. */
  readonly web: {
    readonly port: number | undefined
    /** A server with TLS stands before it; one that says who asks does. */
    readonly tls: boolean
    readonly behindProxy: boolean
    /** Pages one client may ask for in a minute; 0: as many as it likes. */
    readonly perMinute: number
    /** Letters may be sent to be checked; undefined when nobody said. */
    readonly takesLetters: boolean | undefined
  }
  /** Folder with `letters/` and `gold/` of real letters; undefined when nobody said. */
  readonly corpus: string | undefined
}

/** Reads the environment. What makes no sense counts as not set. */
export function readConfig(env: Environment, platform: string = process.platform): Config {
  const columns = Number(env['COLUMNS'])
  return {
    debug: isSet(env['REKENSCHAP_DEBUG']),
    colour: env['NO_COLOR']
      ? 'never'
      : isSet(env['FORCE_COLOR'])
        ? 'always'
        : env['TERM'] === 'dumb'
          ? 'never'
          : 'screen',
    columns: Number.isInteger(columns) && columns >= 20 ? columns : undefined,
    cache: cacheFolder(env, platform),
    data: dataFolder(env, platform),
    user: env['USER'] || env['USERNAME'] || 'local',
    databaseUrl: env['DATABASE_URL'] || undefined,
    sources: sourcesOf(env),
    watch: env['REKENSCHAP_WATCH'] || undefined,
    web: {
      port: wholeNumber(env['PORT'], 65_535),
      tls: isSet(env['REKENSCHAP_TLS']),
      behindProxy: isSet(env['REKENSCHAP_PROXY']),
      perMinute: wholeNumber(env['REKENSCHAP_RATE'], Number.MAX_SAFE_INTEGER) ?? 3000,
      takesLetters: env['REKENSCHAP_WEB_CHECK'] ? isSet(env['REKENSCHAP_WEB_CHECK']) : undefined,
    },
    corpus: env['REKENSCHAP_CORPUS'] || undefined,
  }
}

/** Source: the addresses that the House and Official Publications give. */
function sourcesOf(env: Environment): Config['sources'] {
  const milliseconds = (name: string, otherwise: number) => {
    const value = Number(env[name] || undefined)
    return Number.isInteger(value) && value >= 0 ? value : otherwise
  }
  return {
    odata: env['REKENSCHAP_ODATA_URL'] || 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/',
    syncFeed: env['REKENSCHAP_SYNCFEED_URL'] || 'https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/',
    publications: env['REKENSCHAP_PUBLICATIONS_URL'] || 'https://zoek.officielebekendmakingen.nl/',
    sru: env['REKENSCHAP_SRU_URL'] || 'https://repository.overheid.nl/sru',
    contact: env['REKENSCHAP_CONTACT'] ?? '',
    pauseMs: milliseconds('REKENSCHAP_PAUSE_MS', 100),
    backOffMs: milliseconds('REKENSCHAP_BACK_OFF_MS', 1000),
  }
}

/** Source: XDG Base Directory Specification, and the places Apple and Microsoft give for caches. */
function cacheFolder(env: Environment, platform: string): string {
  const data = env['REKENSCHAP_DATA']
  if (data) return join(data, 'cache')
  const home = env['HOME'] || env['USERPROFILE'] || '.'
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || home, 'rekenschap', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'rekenschap')
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'rekenschap')
}

/** Source: the same, for data of a person. */
function dataFolder(env: Environment, platform: string): string {
  if (env['REKENSCHAP_DATA']) return env['REKENSCHAP_DATA']
  const home = env['HOME'] || env['USERPROFILE'] || '.'
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || home, 'rekenschap', 'data')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'rekenschap')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'rekenschap')
}

const isSet = (value: string | undefined) => value !== undefined && value !== '' && value !== '0'

function wholeNumber(text: string | undefined, most: number): number | undefined {
  const value = Number(text || undefined)
  return Number.isInteger(value) && value >= 0 && value <= most ? value : undefined
}
