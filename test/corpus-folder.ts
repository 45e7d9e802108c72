import { join } from 'node:path'

/** Where real letters and recorded answers are, when they are there. They are not ours to copy: they are read where they are. */
export const shared: string = process.env['REKENSCHAP_CORPUS'] ?? join(import.meta.dirname, '../../shared')

/** Real answers and papers of the services, in the folder that is {@link shared}. */
export const corpus: string = join(shared, 'corpus')
