/**
 * Comfort for those who have a script: notes beside their line, keys, copying, a remembered look. The page is complete
 * without it. Plain script, because it runs in the reader's browser as it stands here.
 */
export const SCRIPT = `(() => {
  'use strict'
  const all = (selector, root) => [...(root ?? document).querySelectorAll(selector)]
  const byId = (id) => document.getElementById(id)
  const root = document.documentElement
  const letter = byId('brief')
  const wide = matchMedia('(min-width: 64rem)')
  root.classList.add('js')

  const store = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key)
      localStorage.setItem(key, value)
    } catch {
      return null
    }
  }

  const theme = byId('weergave-' + store('rekenschap-weergave'))
  if (theme) theme.checked = true
  for (const input of all('input[name=weergave]'))
    input.addEventListener('change', () => store('rekenschap-weergave', input.value))

  const pieces = new Map()
  for (const piece of all('[data-items]', letter))
    for (const id of piece.dataset.items.split(' ')) {
      if (!pieces.has(id)) pieces.set(id, [])
      pieces.get(id).push(piece)
    }
  const notes = new Map(all('.note', letter).map((note) => [note.dataset.item, note]))

  let current = null
  const point = (id) => {
    if (id === current) return
    for (const element of all('.now')) element.classList.remove('now')
    current = id
    if (id === null) return
    for (const piece of pieces.get(id) ?? []) piece.classList.add('now')
    notes.get(id)?.classList.add('now')
  }
  const itemOf = (element) => {
    const note = element.closest('.note')
    if (note) return note.dataset.item
    const number = element.closest('a.no')
    return number?.closest('.at')?.id ?? null
  }
  const fromAddress = () => {
    const id = decodeURIComponent(location.hash.slice(1))
    const note = byId(id)?.closest('.note')
    if (pieces.has(id)) point(id)
    else if (note) point(note.dataset.item)
  }
  letter.addEventListener('focusin', (event) => point(itemOf(event.target)))
  letter.addEventListener('pointerover', (event) => {
    const id = itemOf(event.target)
    if (id !== null) point(id)
  })
  addEventListener('hashchange', fromAddress)
  fromAddress()

  const keys = byId('sneltoetsen')
  keys.closest('[hidden]').hidden = false
  keys.checked = store('rekenschap-sneltoetsen') !== 'uit'
  keys.addEventListener('change', () => store('rekenschap-sneltoetsen', keys.checked ? 'aan' : 'uit'))
  const isShown = (element) => element.getClientRects().length > 0
  const step = (direction) => {
    const stops = all('a.no', letter).filter((stop) => stop.closest('.at') && isShown(stop))
    const at = stops.findIndex((stop) => stop === document.activeElement || stop.closest('.at').id === current)
    const middle = stops.findIndex((stop) => stop.getBoundingClientRect().top > (direction > 0 ? 0 : innerHeight))
    const next = at >= 0 ? at + direction : direction > 0 ? middle : (middle < 0 ? stops.length : middle) - 1
    const stop = stops[next]
    if (!stop) return
    stop.focus({ preventScroll: true })
    stop.scrollIntoView({ block: 'center' })
    point(stop.closest('.at').id)
  }
  addEventListener('keydown', (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select')) return
    if (event.key === 'n') step(1)
    else if (event.key === 'p') step(-1)
  })

  const quoteOf = (id) => {
    const words = (pieces.get(id) ?? []).map((piece) => piece.textContent)
    return words.join('').replace(/\\s+/g, ' ').trim()
  }
  const citation = (id) =>
    '«' + quoteOf(id) + '» (' + letter.dataset.cite + ') ' + location.href.split('#')[0] + '#' + id
  const copy = async (words) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(words)
    const area = document.createElement('textarea')
    area.value = words
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
  letter.addEventListener(
    'toggle',
    (event) => {
      const place = event.target.open && event.target.matches('.origin') && event.target.querySelector('.cite')
      if (!place || place.querySelector('button')) return
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = letter.dataset.copy
      button.addEventListener('click', async () => {
        await copy(citation(place.closest('.note').dataset.item))
        button.textContent = letter.dataset.copied
        setTimeout(() => (button.textContent = letter.dataset.copy), 2000)
      })
      const status = document.createElement('span')
      status.setAttribute('role', 'status')
      status.append(button)
      place.append(' ', status)
    },
    true,
  )

  // Beside its line when there is room, else below the note before it. A note may trail its line a little; the text
  // waits when it would trail further.
  const TRAIL = 360
  const GAP = 12
  const blocks = all('.block', letter).filter((block) => block.querySelector('.notes'))
  const rows = blocks.map((block) => all(':scope > .notes > ul > li', block))
  const align = () => {
    letter.style.paddingBottom = ''
    for (const block of all('.block', letter)) block.style.marginTop = ''
    for (const list of rows) for (const row of list) row.style.top = ''
    root.classList.toggle('beside', wide.matches)
    if (!wide.matches) return
    const top = letter.getBoundingClientRect().top
    const bottom = letter.getBoundingClientRect().bottom
    const measured = blocks.map((block, i) => {
      const start = block.getBoundingClientRect().top
      const notes = rows[i].map((row) => {
        const place = row.dataset.item ? byId(row.dataset.item) : block.querySelector('.text .at')
        const line = place ? (place.getClientRects()[0]?.top ?? start) - start : 0
        return { row, line, height: row.getBoundingClientRect().height }
      })
      return { block, start: start - top, notes: notes.filter(({ height }) => height > 0) }
    })
    let added = 0
    let free = 0
    for (const { block, start, notes } of measured) {
      if (notes.length === 0) continue
      const trail = notes[0].row.dataset.item ? TRAIL : 3 * TRAIL
      const wait = Math.max(0, Math.round(free - (start + added + notes[0].line) - trail))
      if (wait > 0) {
        let first = block
        while (first.previousElementSibling?.matches('.heading:not(:has(.notes))')) first = first.previousElementSibling
        first.style.marginTop = wait + 'px'
      }
      added += wait
      for (const { row, line, height } of notes) {
        const at = Math.max(free, start + added + line)
        row.style.top = Math.round(at - start - added) + 'px'
        free = at + height + GAP
      }
    }
    const over = Math.round(free - (bottom - top + added))
    if (over > 0) letter.style.paddingBottom = over + 'px'
  }
  let planned = 0
  const plan = () => {
    cancelAnimationFrame(planned)
    planned = requestAnimationFrame(align)
  }
  addEventListener('resize', plan)
  document.querySelector('.filter').addEventListener('change', plan)
  document.querySelector('.filter').addEventListener('reset', () => setTimeout(plan))
  letter.addEventListener('toggle', plan, true)
  align()
  if (location.hash !== '') byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
})()
`
