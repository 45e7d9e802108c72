import { labelsEn } from '#export/html/labels-en.ts'
import { labelsNl, type Labels } from '#export/html/labels-nl.ts'

/** A language the page can speak. The letter itself stays Dutch. */
export type PageLang = 'nl' | 'en'

/** The words of the page in the language asked for. */
export const LABELS: Readonly<Record<PageLang, Labels>> = { nl: labelsNl, en: labelsEn }

/** One or many, in words. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
