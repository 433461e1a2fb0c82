import { join } from 'node:path';
import type { Raw } from '../exhibition/values.ts';
import { readRecord, writeRecord } from '../disk/record.ts';

/** What the last import knew of a work. */
export interface ImportedWork {
  hall: string;
  /** What tells its row: its number, any other number, its title with makers and unit. */
  keys: string[];
  title: string;
  artists: string[];
  unit: string;
  /** The entry as it was written: the base of a merge. */
  record: Record<string, Raw>;
  body: string;
  /** Pictures that the import laid beside the entry, by file name: where each came from. */
  pictures: Record<string, string>;
}

/** What all imports into an exhibition knew, by number. It lies in the exhibition's folder and moves with it. */
export interface ImportRecord {
  version: 1;
  works: Record<string, ImportedWork>;
}

/** Folder of the import's own files in an exhibition's. */
export const importFolder = '.import';

export function readImportRecord(exhibitionDir: string): ImportRecord {
  const found = readRecord(join(exhibitionDir, importFolder, 'record.json')) as ImportRecord | undefined;
  return found?.version === 1 ? found : { version: 1, works: {} };
}

export function writeImportRecord(exhibitionDir: string, record: ImportRecord): void {
  writeRecord(join(exhibitionDir, importFolder, 'record.json'), record);
}
