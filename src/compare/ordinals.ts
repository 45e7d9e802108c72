const ORDINAL =
  /\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\b(?! (?:kwartaal|helft|kamer|half|plaats|instantie))/gi

/** "De tweede ronde" is not "de derde ronde". */
export function ordinalsDiffer(one: string, other: string): boolean {
  const of = (text: string) => [...text.toLowerCase().matchAll(ORDINAL)].map(([word]) => word)
  const [a, b] = [of(one), of(other)]
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))
}
