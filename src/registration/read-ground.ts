import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listTakenNumbers } from '../editing/next-number.ts';
import type { Facts } from '../exhibition/exhibition.ts';
import { hasErrors, type Problem } from '../exhibition/problem.ts';
import { decodeBytes } from '../reading/decode-text.ts';
import { parseFileName } from '../reading/file-names.ts';
import { readFacts } from '../reading/read-facts.ts';
import { readHalls } from '../reading/read-texts.ts';
import type { Ground } from './plan.ts';
import { readImportRecord } from './record.ts';

/** Reads what an import has to know of an exhibition: facts, halls, entries; no picture is opened. */
export async function readGround(
  root: string,
): Promise<{ ground: Ground; facts: Facts; problems: Problem[] }> {
  const { facts, problems: told } = await readFacts(root);
  const { halls, problems: ofHalls } = await readHalls(root, facts.vocabularies, new Set());
  const problems = [...told, ...ofHalls].filter(({ severity }) => severity === 'error');
  const entries = new Map<string, string>();
  const pictures = new Map<string, string[]>();
  for (const { hall } of halls) {
    for (const name of await readdir(join(root, hall.slug)).catch((): string[] => [])) {
      const file = parseFileName(name);
      if (file.kind === 'picture') {
        pictures.set(file.number, [...(pictures.get(file.number) ?? []), name]);
      } else if (file.kind === 'entry') {
        const decoded = decodeBytes(await readFile(join(root, hall.slug, name)));
        entries.set(file.number, 'text' in decoded ? decoded.text : '');
      }
    }
  }
  const places = halls.map(({ hall: { slug, title, theme, digit, medium } }) => ({
    ...{ slug, title, digit, medium },
    ...(theme !== undefined && { theme }),
  }));
  const taken = hasErrors(ofHalls) && halls.length === 0 ? new Set<string>() : listTakenNumbers(root).all;
  return {
    ground: { halls: places, entries, pictures, taken, record: readImportRecord(root) },
    facts,
    problems,
  };
}
