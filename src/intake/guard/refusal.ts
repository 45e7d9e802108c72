import type { Whose } from '#intake/guard/opener.ts'
import type { OpenAnswer } from '#intake/guard/protocol.ts'
import type { Overrun } from '#intake/guard/watch.ts'
import { messagesFor } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'

/** What is said when a file could not be opened: which file, what is the matter, what to do. */
export function refusalError(answer: OpenAnswer | Overrun | 'ended', { name, lang }: Whose): RekenschapError {
  const { errors, formats, tooMuch } = messagesFor(lang).cli
  const tooHeavy = (why: string) => new RekenschapError('file-too-heavy', errors['file-too-heavy'](name, why))
  // A process that ended by itself ran out of the heap it may have.
  if (answer === 'ended') return tooHeavy(tooMuch.memory)
  if (typeof answer === 'string') return tooHeavy(tooMuch[answer])
  const refusal = 'refusal' in answer ? answer.refusal : 'damaged'
  if (refusal === 'encrypted') return new RekenschapError('file-encrypted', errors['file-encrypted'](name))
  if (refusal === 'damaged') return new RekenschapError('file-damaged', errors['file-damaged'](name))
  if (refusal === 'no-text') {
    return new RekenschapError('file-without-text', errors['file-without-text'](name))
  }
  if (refusal === 'not-a-letter') {
    return new RekenschapError('format-unsupported', errors['format-unsupported'](name, ...formats.packed))
  }
  return tooHeavy(tooMuch[refusal])
}
