import type { Child } from 'hono/jsx'

/** A fact in a list of facts: its name and its value. */
export type NamedFact = { readonly name: string; readonly value: Child }

/** Facts as a list of names and values. */
export function Facts({ facts }: { facts: readonly NamedFact[] }) {
  return (
    <dl class="fact-list">
      {facts.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
