import { countRegister } from '#store/register-figures.ts'
import type { Visit } from '#web/visit.ts'

/** Whether the register has no letters: then nothing that was asked is to blame for what is not found. */
export async function isEmptyRegister({ db, kept }: Pick<Visit, 'db' | 'kept'>): Promise<boolean> {
  const { letters } = await kept('figures', () => countRegister(db))
  return letters === 0
}
