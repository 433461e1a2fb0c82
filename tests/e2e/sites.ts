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
/** The first port of the sites; another for who tests two checkouts at once. */
const firstPort = Number(process.env['CHIFU_TEST_PORT'] ?? 4510);

function describeSite(name: string, exhibitionDir: string, base: string, port: number): TestSite {
  const outDir = join(root, 'dist-tests', name);
  return { name, exhibitionDir, outDir, base, port, url: `http://localhost:${port}${base}` };
}

export const sampleSite = describeSite('sample', showFolder, '/', firstPort);
/** Built under a base path, so that every address is tried with one. */
export const realSite = describeSite('real', join(root, '.cache/tests/real'), '/shows/real/', firstPort + 1);
/** The sample under a base path of two folders, for what other programs are told of it. */
export const movedSite = describeSite('moved', showFolder, '/exhibition/2022/', firstPort + 3);
/** Every free field holds a text that would like to be code. */
export const hostileSite = describeSite('hostile', join(root, '.cache/tests/hostile'), '/', firstPort + 4);
/** Two years of a show: 2024 built from its entries, 2022 a sealed copy. */
export const houseSite = describeSite('house', join(root, '.cache/tests/house'), '/', firstPort + 5);
/** Three hundred works, a hundred a hall, for the budgets. */
export const largeSite = describeSite('large', join(root, '.cache/tests/large'), '/', firstPort + 2);
