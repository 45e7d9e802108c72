/** What the environment decides. Read once, by `src/cli/main.ts`; defaults stand here and nowhere else. */
export type Config = {
  /** Show where in the code an error arose. */
  readonly debug: boolean
  /** Source: no-color.org and force-color.org; a screen decides when neither is set. */
  readonly colour: 'always' | 'never' | 'screen'
  /** Width that was asked for; the screen decides when it is undefined. */
  readonly columns: number | undefined
  /** Folder with `letters/` and `gold/` of real letters; undefined when nobody said. */
  readonly corpus: string | undefined
}

/** Reads the environment. What makes no sense counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
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
    corpus: env['REKENSCHAP_CORPUS'] || undefined,
  }
}

const isSet = (value: string | undefined) => value !== undefined && value !== '' && value !== '0'
