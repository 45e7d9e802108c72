/** A sentence without what goes before it ("nadat …,", "op de vraag waarom …,") and what is added behind a semicolon. */
export function mainClause(text: string): string {
  return text.replace(/;.*$/, '').replace(/^\W*(?:nadat|hoewel|omdat|doordat|toen|op de vraag)\b[^,]*,/i, '')
}
