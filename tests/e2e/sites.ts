import { join } from 'node:path';
import { showFolder } from '../fixtures/show-folder.ts';

/** A built site that the browser tests walk. */
export interface TestSite {
  name: string;
  exhibitionDir: string;
  outDir: string;
  base: string;
  port: number;
  url: string;
}

const root = join(import.meta.dirname, '../..');
/** The first of three; another where two checkouts are tested at a time. */
const port = Number(process.env['CHIFU_TEST_PORT'] ?? 4510);

function describeSite(name: string, exhibitionDir: string, base: string, port: number): TestSite {
  const outDir = join(root, 'dist-tests', name);
  return { name, exhibitionDir, outDir, base, port, url: `http://localhost:${port}${base}` };
}

export const sampleSite = describeSite('sample', showFolder, '/', port);
/** Built under a base path, so that every address is tried with one. */
export const realSite = describeSite('real', join(root, '.cache/tests/real'), '/shows/real/', port + 1);
/** Three hundred works, a hundred a hall, for the budgets. */
export const largeSite = describeSite('large', join(root, '.cache/tests/large'), '/', port + 2);
