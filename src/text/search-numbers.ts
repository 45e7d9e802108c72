/**
 * The forms of a word with digits, folded: "1.000.000" is "1000000", "4.8" is "4,8", "MH-17" is "mh-17", "mh17", "mh" and
 * "17", "2023-2027" is itself and both years.
 */
export function numberForms(word: string): readonly string[] {
  if (/^[\d.,]+$/.test(word)) return plainNumber(word)
  const joined = /\d-\d/.test(word) ? [] : [word.replaceAll('-', '')]
  const parts = word.includes('-')
    ? word.split('-').flatMap((part) => (part === '' ? [] : numberForms(part)))
    : []
  const inner =
    /[.,]/.test(word) && !word.includes('-') ? word.split(/[.,]/).filter((part) => part !== '') : []
  return [...new Set([word, ...joined, ...parts, ...inner].map((form) => form.replace(/\++$/, '')))].filter(
    (form) => form !== '',
  )
}

function plainNumber(word: string): readonly string[] {
  if (!/[.,]/.test(word)) return [word]
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word)) return [word.replaceAll('.', '')]
  if (/^\d+[.,]\d{1,2}$/.test(word)) return [word.replace('.', ',')]
  return [...new Set(word.split(/[.,]/).filter((part) => part !== ''))]
}

/** The value of a plain number, "4,8" or "1000"; undefined for other words. */
export function valueOf(form: string): number | undefined {
  return /^\d{1,15}(?:,\d+)?$/.test(form) ? Number(form.replace(',', '.')) : undefined
}
