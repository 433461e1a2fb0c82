import { join } from 'node:path';

/** The folder of this program. */
export const projectDir = join(import.meta.dirname, '../../../');
