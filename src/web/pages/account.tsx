import { exportDocx } from '#export/docx/export-docx.ts'
import type { AccountEntry, Passage } from '#model/account.ts'
import { accountPaper, STATES } from '#present/account-paper.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { capitalised, dayOrUndated, dayWords, numberWords, rangeWords } from '#present/words.ts'
import { accountOfPlan } from '#register/account-of-plan.ts'
import { listEntriesOf } from '#store/entries.ts'
import { getStates } from '#store/projections.ts'
import {
  ownEntry,
  placeTold,
  rowsOf,
  shownOf,
  silentWords,
  titleAt,
  withTitles,
  type AccountData,
} from '#web/account-told.ts'
import { Downloads } from '#web/components/downloads.tsx'
import { KindTag } from '#web/components/kind-tag.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { placeLink } from '#web/components/life.tsx'
import { entryName } from '#web/entry-name.ts'
import { tableOf } from '#web/listed-rows.ts'
import { definePage } from '#web/page.ts'
import { hereWith, linkTo, type Visit } from '#web/visit.ts'

const QUOTE_LENGTH = 400

/** The closing account of one plan: each of its promises and intentions with all that later letters say of it. */
export const accountPage = definePage<AccountData>({
  route: 'account',
  load,
  show: (data, visit) => ({
    title: visit.words.webSubjects.account.of(shorten(titleOf(data.plan), 80)),
    body: body(data, visit),
  }),
  json: (data, visit) => ({
    ...shownOf(data),
    of: { ...data.account.of, letter: data.plan.name, id: data.plan.id },
    commitments: shownOf(data).commitments.map(({ here, passages, ...rest }) => ({
      ...rest,
      here: placeTold(here, data, visit),
      passages: passages.map((one) => ({ ...one, place: placeTold(one.place, data, visit) })),
    })),
  }),
  table: (data, visit) =>
    tableOf(
      visit.words.webSubjects.account.csv,
      shownOf(data).commitments.flatMap((entry) => rowsOf(entry, data, visit)),
    ),
  docx: (data, { lang }) => exportDocx(accountPaper(withTitles(data), lang)),
})

async function load({ db, id, query }: Visit): Promise<AccountData | undefined> {
  const account = await accountOfPlan(db, id)
  if (!account) return undefined
  const named = account.commitments.flatMap(({ passages }) => passages.map(({ place }) => place.document))
  const letters = await getStates(db, 'document', [...new Set([id, ...named])])
  const plan = letters.get(id)
  if (!plan) return undefined
  const shown = STATES.find((state) => state === query.get('stand'))
  return { account, plan, letters, entries: await listEntriesOf(db, [id]), shown }
}

function body(data: AccountData, visit: Visit) {
  const { account, plan } = data
  const { account: says } = visit.words.webSubjects
  const commitments = shownOf(data).commitments
  return (
    <article class="account">
      <p class="back-link">
        <a href={linkTo(visit, 'accounts')}>← {says.back}</a>
      </p>
      <p class="kicker">{says.title}</p>
      <h1 lang="nl">{titleOf(plan)}</h1>
      <p class="intro">
        {dayOrUndated(plan.date.value, visit.lang)}. {againstWords(data, visit)}{' '}
        <a href={linkTo(visit, 'letter', { id: plan.id })}>{says.toLetter}</a>
      </p>
      {account.totals.all === 0 ? (
        <div class="empty">
          <p>{says.empty}</p>
          <p>
            {says.emptyHow} <a href={linkTo(visit, 'accounts')}>{says.choose}</a>
          </p>
        </div>
      ) : (
        <>
          {hasLater(data) ? <Totals data={data} visit={visit} /> : null}
          <p class="lead">{says.howMade}</p>
          <div class="list-head">
            <p class="downloads">
              {says.downloads} <a href={hereWith(visit, { vorm: 'docx' })}>{says.docx}</a>
            </p>
            <Downloads visit={visit} />
          </div>
          <h2>{visit.words.account.account.commitments}</h2>
          {commitments.length === 0 ? (
            <p class="empty">
              {says.noneOf} <a href={hereWith(visit, { stand: undefined })}>{says.all}</a>
            </p>
          ) : (
            <ol class="rows account-rows" role="list">
              {commitments.map((entry) => (
                <Row entry={entry} data={data} visit={visit} />
              ))}
            </ol>
          )}
        </>
      )}
    </article>
  )
}

function againstWords({ account: { of, against } }: AccountData, { words, lang }: Visit): string {
  const { account: says } = words.webSubjects
  if (of.date === null) return says.undated
  if (against.documents === 0 || against.until === null) return says.againstNone
  const until = dayWords(against.until, lang)
  return against.documents === 1
    ? says.againstOne(until)
    : says.against(numberWords(against.documents, lang), until)
}

/** Whether there is anything that may have come back to the plan: else that is said once, above all. */
function hasLater({ account: { against } }: AccountData): boolean {
  return against.documents > 0
}

type PartProps = { readonly data: AccountData; readonly visit: Visit }

function Totals({ data: { account, shown }, visit }: PartProps) {
  const { words, lang } = visit
  const { account: table, states } = words.account
  return (
    <table class="counts">
      <caption>{table.totals}</caption>
      <thead>
        <tr>
          <th scope="col">{capitalised(table.state)}</th>
          <th scope="col">{capitalised(table.number)}</th>
        </tr>
      </thead>
      <tbody>
        {STATES.map((state) => (
          <tr>
            <th scope="row">
              {account.totals[state] === 0 && state !== shown ? (
                capitalised(states[state])
              ) : (
                <a
                  href={hereWith(visit, { stand: state })}
                  aria-current={state === shown ? 'true' : undefined}
                >
                  {capitalised(states[state])}
                </a>
              )}
            </th>
            <td>{numberWords(account.totals[state], lang)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <a
              href={hereWith(visit, { stand: undefined })}
              aria-current={shown === undefined ? 'true' : undefined}
            >
              {capitalised(table.sum)}
            </a>
          </th>
          <td>
            <strong>{numberWords(account.totals.all, lang)}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

type RowProps = PartProps & { readonly entry: AccountEntry }

function Row({ entry, data, visit }: RowProps) {
  const { words, lang } = visit
  const { here, state, passages, deadline } = entry
  const own = ownEntry(entry, data)
  const term = deadline ? rangeWords(deadline, lang) || deadline.text : ''
  const href = own ? linkTo(visit, 'item', { id: own.id }) : placeLink(here, visit)
  return (
    <li class="entry k-commitment">
      <blockquote lang="nl">
        <a href={href}>{shorten(oneLine(here.quote), QUOTE_LENGTH)}</a>
      </blockquote>
      <p class="facts">
        <KindTag kind="commitment" word={own ? entryName(own, visit) : words.terms.class[entry.class]} />
        {term === '' ? null : <span class="due">{words.account.overview.term(term)}</span>}
        {here.page === null ? null : <span>{words.place.page(here.page)}</span>}
      </p>
      {state === 'silent' && !hasLater(data) ? null : (
        <p class={`state state-${state}`}>
          {state === 'silent' ? silentWords(data, visit) : capitalised(words.account.states[state])}
        </p>
      )}
      {passages.length === 0 ? null : (
        <ul class="passages" role="list">
          {passages.map((passage) => (
            <Later passage={passage} data={data} visit={visit} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Later({ passage: { kind, attribute, place }, data, visit }: PartProps & { passage: Passage }) {
  const { account, check } = visit.words
  const what = attribute ? ` (${check.attributes[attribute] ?? attribute})` : ''
  return (
    <li>
      <p class="facts">
        <strong>
          {capitalised(account.links[kind])}
          {what}
        </strong>{' '}
        · <a href={placeLink(place, visit)}>{dayOrUndated(place.date, visit.lang)}</a>,{' '}
        <span lang="nl">{shorten(titleAt(place, data), 90)}</span>
      </p>
      <blockquote lang="nl">{shorten(oneLine(place.quote), QUOTE_LENGTH)}</blockquote>
    </li>
  )
}
