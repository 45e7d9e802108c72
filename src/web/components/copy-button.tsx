import type { Visit } from '#web/visit.ts'

/** Copies the text of an element; `copy.js` shows it where that can be done. */
export function CopyButton({ of, visit }: { of: string; visit: Visit }) {
  const { letter } = visit.words.web
  return (
    <button
      class="utrecht-button utrecht-button--secondary-action"
      type="button"
      hidden
      data-copies={of}
      data-copied={letter.copied}
    >
      {letter.copy}
    </button>
  )
}
