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

  const align = () => {
    const blocks = all('.block', letter).filter((block) => block.querySelector('.notes'))
    const lists = blocks.map((block) => all(':scope > .notes > ul > li', block))
    for (const list of lists) for (const note of list) note.style.marginTop = ''
    if (!wide.matches) return
    const measured = blocks.map((block, i) => {
      const text = block.querySelector('.text').getBoundingClientRect()
      return {
        height: text.height,
        notes: lists[i].map((note) => {
          const place = note.dataset.item && byId(note.dataset.item)
          const rect = note.getBoundingClientRect()
          const line = place ? (place.getClientRects()[0]?.top ?? text.top) - text.top : 0
          return { note, line, height: rect.height }
        }),
      }
    })
    for (const { height, notes } of measured) {
      const shown = notes.filter((note) => note.height > 0)
      let rest = shown.reduce((sum, note) => sum + note.height + 10, 0)
      let at = 0
      for (const { note, line, height: own } of shown) {
        const top = Math.max(at, Math.min(line, height - rest))
        if (top > at + 1) note.style.marginTop = Math.floor(top - at) + 'px'
        at = top + own + 10
        rest -= own + 10
      }
    }
  }
  let planned = 0
  const plan = () => {
    cancelAnimationFrame(planned)
    planned = requestAnimationFrame(align)
  }
  addEventListener('resize', plan)
  document.querySelector('.filter').addEventListener('change', plan)
  document.querySelector('.filter').addEventListener('reset', () => setTimeout(plan))
  plan()
})()
`
