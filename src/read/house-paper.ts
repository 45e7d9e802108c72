import type { FileMetadata } from '#model/document.ts'
import { daysIn } from '#read/metadata.ts'

/** How far the head of a paper reaches, in code units of the display text. */
const HEAD = 2500
const MOTION =
  /^(?:Nr\. ?\d+ )?((?:(?:(?:tweede|derde|vierde) )?(?:nader )?gewijzigde )?motie van (?:het lid|de leden)\b.{2,200}?)(?: Voorgesteld\b.*)?$/imu
const PROPOSED = /(?:^| )Voorgesteld\b.{0,80}$/im
const QUESTIONS = /^(Vragen van (?:het lid|de leden)\b.{10,700}?)\s*\(ingezonden\b/imu
const RECEIVED = /\(ontvangen (?:\(ontvangen )?(\d{1,2} \p{L}+ \d{4})\)/iu
const OWN_ID = /\bah-[te]k-\d{8}-\d{1,5}\b/

/**
 * What a paper of the House says in its own fixed words: a motion its title and day, answered questions their subject, their
 * number and the day on which the answer came. `display` is the text as people read it, `text` the canonical one.
 */
export function readHousePaper(display: string, text: string): Partial<FileMetadata> {
  const head = display.slice(0, HEAD)
  const motion = MOTION.exec(head)?.[1]
  if (motion !== undefined) {
    const day = daysIn(PROPOSED.exec(head)?.[0] ?? '')[0]
    return { kind: 'motion', title: motion.trim(), ...(day && { date: day }) }
  }
  const questions = QUESTIONS.exec(head)?.[1]
  if (questions === undefined) return {}
  const day = daysIn(RECEIVED.exec(head)?.[1] ?? '')[0]
  return {
    kind: 'answers',
    title: questions.trim(),
    identifiers: OWN_ID.exec(text) ?? [],
    ...(day && { date: day }),
  }
}
