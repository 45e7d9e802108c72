import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { exportDocx } from '#export/docx/export-docx.ts'
import type { Day } from '#model/span.ts'
import { overlaps } from '#model/span.ts'
import { checkPaper } from '#present/check-paper.ts'
import { capitalised, dayOrUndated, numberWords } from '#present/words.ts'
import type { Checked } from '#web/check-desk.ts'
import { loadPlaces, nameLetters, type CheckPlaces } from '#web/check-places.ts'
import type { NotChecked, ReadSent } from '#web/check-threads.ts'
import { againstWords, CheckView } from '#web/components/check-view.tsx'
import {
  definePage,
  wordFile,
  type Answer,
  type Received,
  type Receiver,
  type Sent,
  type SentStatus,
} from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** A letter of a hundred pages as PDF with pictures is smaller. */
const MOST_BYTES = 10 * 1024 * 1024
/** What a form has around a file. */
const AROUND_BYTES = 64 * 1024
const NAME_LENGTH = 120

/** Takes a letter that somebody sends and holds it against the register, without keeping anything of it. */
const receive: Receiver = {
  mostBytes: MOST_BYTES + AROUND_BYTES,
  enter: (visit, client) => {
    if (!visit.takesLetters) return { refused: failed(visit, 403) }
    const place = visit.desk.enter(client)
    if ('leave' in place) return place
    return {
      refused: failed(visit, place.not === 'busy' ? 429 : 503, visit.words.webCheck.failed[place.not]),
    }
  },
  take,
}

/** Check: a form for a letter or a draft, and what comes of it. */
export const checkPage = definePage<null>({
  route: 'check',
  load: () => Promise.resolve(null),
  show: (_, visit) => formPage(visit, undefined),
  receive,
})

async function take(visit: Visit, sent: Sent, signal: AbortSignal): Promise<Received> {
  const { failed: says } = visit.words.webCheck
  if (sent === 'too-large') return failed(visit, 413, says['too-large'](megabytes(visit)))
  if (sent === 'unreadable') return failed(visit, 400, says.unreadable)
  const letter = await letterIn(sent, visit)
  if ('failed' in letter) return failed(visit, 400, letter.failed)
  if (letter.bytes.length > MOST_BYTES) return failed(visit, 413, says['too-large'](megabytes(visit)))
  const outcome = await visit.desk.checkSent(visit.db, letter, visit.lang, signal)
  if ('failed' in outcome) return failed(visit, 400, outcome.failed)
  if ('not' in outcome) return failed(visit, statusOf(outcome.not), says[outcome.not])
  const { read, ...checked } = outcome
  const places = await loadPlaces(visit, checked)
  return { status: 200, answer: await answerAs(textOf(sent.get('vorm')), { read, checked, places }, visit) }
}

const statusOf = (not: NotChecked): SentStatus => (not === 'busy' || not === 'full' ? 503 : 400)

type Letter = { readonly name: string; readonly bytes: Uint8Array; readonly date: Day | undefined }

async function letterIn(form: FormData, { words }: Visit): Promise<Letter | { readonly failed: string }> {
  const { failed: says, form: labels } = words.webCheck
  const date = textOf(form.get('datum')).trim()
  if (date !== '' && !isDay(date)) return { failed: says['bad-day'] }
  const given = date === '' ? undefined : date
  const file = form.get('brief')
  const text = textOf(form.get('tekst'))
  if (file instanceof File && file.size > 0) {
    return { name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()), date: given }
  }
  if (text.trim() !== '') return { name: labels.pasted, bytes: Buffer.from(text), date: given }
  const isEmptyFile = file instanceof File && file.name !== ''
  return { failed: isEmptyFile ? says.emptyFile(nameOf(file)) : says.empty }
}

function textOf(value: File | string | null): string {
  return typeof value === 'string' ? value : ''
}

function isDay(text: string): text is Day {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  )
}

/** The last part of a path, without what no name holds. */
function nameOf({ name }: File): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replaceAll(/\p{C}/gu, '').trim().slice(-NAME_LENGTH) || 'brief'
}

type Outcome = { readonly read: ReadSent; readonly checked: Checked; readonly places: CheckPlaces }

async function answerAs(form: string, outcome: Outcome, visit: Visit): Promise<Answer> {
  const { checked, places } = outcome
  if (form === 'json') return { form: 'json', value: nameLetters(checked.check, places) }
  if (form === 'docx') {
    const paper = checkPaper(nameLetters(checked.check, places), { lang: visit.lang, all: true })
    return wordFile('kamerbriefcheck', await exportDocx(paper))
  }
  return {
    form: 'page',
    shown: {
      title: visit.words.webCheck.resultTitle,
      body: resultBody(outcome, visit),
      scripts: ['reader.js'],
      width: 'wide',
    },
  }
}

function resultBody({ read, checked, places }: Outcome, visit: Visit) {
  const { webCheck } = visit.words
  const { result, notices } = webCheck
  const { check } = checked
  return (
    <>
      <p class="back-link">
        <a href={linkTo(visit, 'check')}>← {result.again}</a>
      </p>
      <h1>
        {webCheck.resultTitle}: <span lang="nl">{read.title ?? check.letter.name}</span>
      </h1>
      <p class="intro">
        {capitalised(
          [
            // Without a title it stands above already.
            ...(read.title ? [check.letter.name] : []),
            dayOrUndated(check.letter.date, visit.lang),
            againstWords(check, visit),
          ].join(' · '),
        )}
      </p>
      {read.statements.length === 0 ? <p class="notice">{notices.noStatements}</p> : null}
      {check.letter.date === null ? <p class="notice">{notices.noDay}</p> : null}
      <CheckView
        checked={checked}
        places={places}
        visit={visit}
        anchorAt={(source) => {
          const item = read.anchors.find((one) => overlaps(one, source))
          return item ? `#${item.anchor}` : '#lezing'
        }}
      />
      <section class="below" id="lezing" aria-labelledby="kop-lezing">
        <h2 id="kop-lezing">{result.reading}</h2>
        <p class="lead">{result.readingIntro}</p>
        {raw(read.desk)}
        {raw(read.overview)}
      </section>
    </>
  )
}

/** The form once more, with what is the matter when that is not in the form itself. */
function failed(visit: Visit, status: SentStatus, said?: string): Received {
  return { status, answer: { form: 'page', shown: formPage(visit, said) } }
}

function formPage(visit: Visit, said: string | undefined) {
  const { title } = visit.words.webCheck
  return { title, body: formBody(visit, said), scripts: visit.takesLetters ? ['drop.js'] : [] }
}

const megabytes = ({ lang }: Visit) => numberWords(MOST_BYTES / 1024 / 1024, lang)

function formBody(visit: Visit, said: string | undefined) {
  const { webCheck } = visit.words
  return (
    <>
      <h1>{webCheck.title}</h1>
      {said === undefined ? null : (
        <div class="notice" role="alert">
          <h2>{webCheck.failed.title}</h2>
          <p>{said}</p>
        </div>
      )}
      <p class="intro">{webCheck.intro}</p>
      {visit.takesLetters ? <Form visit={visit} /> : <Off visit={visit} />}
    </>
  )
}

function Off({ visit }: { visit: Visit }) {
  const { off, held } = visit.words.webCheck
  return (
    <section class="notice" aria-labelledby="kop-uit">
      <h2 id="kop-uit">{off.title}</h2>
      <p>{off.why}</p>
      <p>{off.how}</p>
      <p>
        <code>{off.command}</code>
      </p>
      <p>
        {off.held} “{held.tab}”: <a href={linkTo(visit, 'letters')}>{visit.words.web.nav.letters}</a>.
      </p>
      <p class="facts">{off.admin}</p>
    </section>
  )
}

function Form({ visit }: { visit: Visit }) {
  const { form, promise, failed: says } = visit.words.webCheck
  return (
    <>
      <form
        class="check-form"
        method="post"
        action={linkTo(visit, 'check')}
        enctype="multipart/form-data"
        data-drops=""
        data-busy={form.busy}
        data-most={MOST_BYTES}
        data-too-large={says['too-large'](megabytes(visit))}
      >
        <Fields visit={visit} />
        <p class="check-buttons">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {form.page}
          </button>
          {(['docx', 'json'] as const).map((as) => (
            <button
              class="utrecht-button utrecht-button--secondary-action"
              type="submit"
              name="vorm"
              value={as}
            >
              {form[as]}
            </button>
          ))}
        </p>
        <p class="check-busy" role="status"></p>
      </form>
      <section class="below" aria-labelledby="kop-belofte">
        <h2 id="kop-belofte">{promise.title}</h2>
        <ul class="plain-list points">
          {promise.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Fields({ visit }: { visit: Visit }) {
  const { form } = visit.words.webCheck
  return (
    <>
      <div class="drop">
        <Field id="brief" label={form.file} hint={form.fileHint(megabytes(visit))}>
          <input type="file" id="brief" name="brief" aria-describedby="brief-hint" />
        </Field>
        <p class="drop-here" aria-hidden="true" hidden>
          {form.drop}
        </p>
      </div>
      <p class="or">{form.or}</p>
      <Field id="tekst" label={form.text} hint={form.textHint}>
        <textarea
          class="utrecht-textarea"
          id="tekst"
          name="tekst"
          rows={8}
          lang="nl"
          aria-describedby="tekst-hint"
        ></textarea>
      </Field>
      <Field id="datum" label={form.date} hint={form.dateHint}>
        <input class="utrecht-textbox" type="date" id="datum" name="datum" aria-describedby="datum-hint" />
      </Field>
    </>
  )
}

function Field({ id, label, hint, children }: { id: string; label: string; hint: string; children?: Child }) {
  return (
    <div class="field">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
      {children}
    </div>
  )
}
