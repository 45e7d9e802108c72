const place = document.querySelector<HTMLElement>('[data-progress]')
const bar = place?.querySelector('progress')
const said = place?.querySelector('[role=status]')
const EVERY_MS = 700

type Progress = {
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly words: string
}

/** Keeps the page up to date until the register is ready, then shows what was asked for. */
async function look(): Promise<void> {
  const answer = await fetch(place?.dataset['progress'] ?? '').catch(() => undefined)
  if (answer?.ok) {
    const { phase, done, total, words } = (await answer.json()) as Progress
    if (phase === 'ready') return location.reload()
    if (said && said.textContent !== words) said.textContent = words
    if (bar) {
      if (phase === 'reading' && total > 0) [bar.max, bar.value] = [total, done]
      else bar.removeAttribute('value')
    }
    if (phase === 'failed') return
  }
  setTimeout(() => void look(), EVERY_MS)
}

void look()
