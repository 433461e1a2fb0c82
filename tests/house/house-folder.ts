import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plainShow } from '../entries/show.ts';

export type HouseFiles = Record<string, string | Uint8Array>;

export const plainHouse = 'title: 历届展\nhosts: [某工会]\n';

/** The files of the least show that passes, in a folder; `title` and the days may be others. */
export function buildShowFiles(folder: string, facts = 'title: 测试展\nhosts: [某某市总工会]\n'): HouseFiles {
  return Object.fromEntries(
    Object.entries({ ...plainShow, 'exhibition.yaml': facts }).map(([name, content]) => [
      `${folder}/${name}`,
      content,
    ]),
  );
}

/** Writes a house into a folder of its own, or over one that is there. */
export function writeHouse(files: HouseFiles, folder = mkdtempSync(join(tmpdir(), 'chifu-house-'))): string {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
