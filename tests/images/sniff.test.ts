import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { expect, test } from 'vitest';
import { sniffKind } from '../../src/images/probe/sniff.ts';

/** The kinds of ours by the endings of file-type, where they are called otherwise. */
const kindOf: Readonly<Record<string, string>> = { tif: 'tiff', xml: 'svg', cfb: 'office', m4a: 'video' };

const shared = path.resolve(import.meta.dirname, '../../../shared');
const folders = ['real', 'cases'].map((name) => path.join(shared, name)).filter(existsSync);
if (folders.length === 0) console.error(`skipped: kinds of real files, because ${shared} is absent`);

test.runIf(folders.length > 0)('names whatever file-type names as it does', async () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const differing: string[] = [];
  let named = 0;
  for (const file of files.filter((one) => statSync(one).isFile())) {
    const bytes = readFileSync(file);
    const type = await fileTypeFromBuffer(bytes);
    if (!type) continue;
    named++;
    const kind = sniffKind(bytes.subarray(0, 4096));
    if (kind !== (kindOf[type.ext] ?? type.ext)) differing.push(`${file}: ${kind}, ${type.ext}`);
  }
  expect(differing).toEqual([]);
  expect(named).toBeGreaterThan(200);
});
