import { expect, test } from 'vitest'
import { markup, raw } from '#export/html/markup.ts'

test('words put into a template are escaped, markup is not', () => {
  expect(markup`<p title="${`"a" & 'b'`}">${'<i>'}${raw('<b>x</b>')}</p>`.html).toBe(
    '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;i&gt;<b>x</b></p>',
  )
})

test('lists are joined and nothing stays nothing', () => {
  expect(markup`${['a', markup`<br>`, null, undefined, false, 0]}`.html).toBe('a<br>0')
})
