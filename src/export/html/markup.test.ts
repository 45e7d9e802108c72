import { expect, test } from 'vitest'
import { html, raw } from '#export/html/markup.ts'

test('words put into a template are escaped, markup is not', () => {
  expect(html`<p title="${`"a" & 'b'`}">${'<i>'}${raw('<b>x</b>')}</p>`.markup).toBe(
    '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;i&gt;<b>x</b></p>',
  )
})

test('lists are joined and nothing stays nothing', () => {
  expect(html`${['a', html`<br>`, null, undefined, false, 0]}`.markup).toBe('a<br>0')
})
