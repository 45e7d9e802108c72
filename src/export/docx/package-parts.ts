import { FONTS } from '#export/docx/look.ts'
import { inFile } from '#export/docx/text.ts'

/** A file within a Word file. */
export type Part = { readonly path: string; readonly data: string }

/** What the file says of itself. It has no day on which it was made: that would differ each time, and the report has its own. */
export function coreProperties({
  title,
  subject,
  language,
}: Record<'title' | 'subject' | 'language', string>): Part {
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>Rekenschap</dc:creator><dc:language>${escaped(language)}</dc:language></cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}

/** The fonts with their stand-ins, in the order ECMA-376, part 1, § 17.8.3.10 asks for. */
export function fontTable(): Part {
  const fonts = Object.values(FONTS)
    .map(
      ({ name, family, instead }) =>
        `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`
  return { path: 'word/fontTable.xml', data }
}

function escaped(text: string): string {
  return inFile(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
