import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Problem } from '../../src/exhibition/problem.ts';
import { readExhibition, type ReadResult } from '../../src/reading/read-exhibition.ts';

/** Files of an exhibition by their paths; bytes or text. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const picture = await sharp({ create: { width: 900, height: 1600, channels: 3, background: '#a08060' } })
  .jpeg()
  .toBuffer();

/** The least exhibition that passes: one hall, one work. */
export const plainShow: Files = {
  'exhibition.yaml': 'title: 测试展\nhosts: [某某市总工会]\nstart: 2022-11-18\n',
  'halls/calligraphy.md': '---\ntitle: 书法\ndigit: 1\nmedium: calligraphy\n---\n',
  'calligraphy/1001.md': '---\ntitle: 悯农\nartist: 单雨桐\nalt: 一幅画\n---\n',
  'calligraphy/1001.jpg': picture,
};

/** A small portrait picture, JPEG. */
export const smallPicture: Uint8Array = picture;

/** An entry with these lines in its head besides the required ones, and a body. */
export function buildEntry(head: string, body = ''): string {
  return `---\ntitle: 悯农\nartist: 单雨桐\nalt: 一幅画\n${head}\n---\n\n${body}\n`;
}

/** Writes an exhibition into a folder of its own and returns the folder; undefined leaves a file out. */
export function writeShow(files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chifu-show-'));
  for (const [name, content] of Object.entries({ ...plainShow, ...files })) {
    if (content === undefined) continue;
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Reads an exhibition that is made of these files. */
export async function readShow(
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<ReadResult> {
  return readExhibition(writeShow(files), { base: '/' });
}

/** Code, severity, file and line of problems, for comparison. */
export function outline(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ code, severity, file, line }) => `${severity} ${code} ${file}${line === undefined ? '' : `:${line}`}`,
  );
}
