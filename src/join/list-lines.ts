import { Parser } from 'htmlparser2'

/** Elements that stand on a line of their own; inside an item of a list only another item does. */
const BLOCKS = new Set('p div ul ol table tr h1 h2 h3 h4 br'.split(' '))
const SILENT = new Set(['script', 'style'])

/** A line of a note; `item`: it is an item of a list. */
export type ListLine = { readonly text: string; readonly item: boolean }

/** The lines of the HTML that the House keeps in a note, as people see them. Any text will do: what is no HTML is one line. */
export function linesOfNote(html: string): ListLine[] {
  const lines: ListLine[] = []
  let text = ''
  let items = 0
  let silent = 0
  const close = () => {
    const plain = text.replace(/[\s\u200b]+/g, ' ').trim()
    if (plain !== '') lines.push({ text: plain, item: items > 0 })
    text = ''
  }
  const boundary = (name: string) => {
    if (!BLOCKS.has(name)) return
    if (items === 0) close()
    else text += ' '
  }
  const parser = new Parser({
    onopentag: (name) => {
      if (SILENT.has(name)) silent++
      if (name === 'li') {
        close()
        items++
      } else boundary(name)
    },
    ontext: (more) => {
      if (silent === 0) text += more
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent--
      if (name === 'li') {
        close()
        items = Math.max(0, items - 1)
      } else boundary(name)
    },
  })
  parser.write(html)
  parser.end()
  close()
  return lines
}
