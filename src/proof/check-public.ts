import { existsSync, readdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../exhibition/problem.ts';
import { readLeftMetadata } from '../images/probe/left-metadata.ts';
import { decodeBytes } from '../reading/decode-text.ts';
import { checkPersonalData } from '../reading/personal-data.ts';
import { tellsPlaceOutside } from '../reading/recording-place.ts';
import { openParts } from '../reading/recordings/bare.ts';

const texts = /\.(?:txt|md|html?|csv|tsv|vtt|srt|svg|xml|ya?ml)$/iu;
const films = /\.(?:mp4|m4a|m4v|mov|3gp|webm|mp3)$/iu;

/**
 * Looks at what lies in `public`, which is published as it is: pictures and films that tell where they were taken,
 * texts with personal numbers.
 */
export async function checkPublic(projectDir: string): Promise<Problem[]> {
  const folder = join(projectDir, 'public');
  if (!existsSync(folder)) return [];
  const problems: Problem[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = `public${path.slice(folder.length).replaceAll('\\', '/')}`;
    problems.push(...(await checkFile(path, file)));
  }
  return problems;
}

async function checkFile(path: string, file: string): Promise<Problem[]> {
  if (texts.test(file)) return checkText(await readFile(path), file);
  if (films.test(file)) return (await tellsPlaceThere(path)) ? [tellPlace(file)] : [];
  const left = await readLeftMetadata(path);
  if (left?.hasPlace) return [tellPlace(file)];
  if (!left || left.blocks.length === 0) return [];
  return [
    {
      ...{ code: 'public-metadata', severity: 'warning', file },
      found: `图片里记着拍摄或修改的资料（${left.blocks.join('、')}）`,
      expected: 'public 里的文件原样发布，图片里不带相机、作者、修改记录一类的资料',
      fix: '在看图软件里导出一份不带这些资料的，换掉它；确实要公开的可以不改。',
    },
  ];
}

async function tellsPlaceThere(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    return await tellsPlaceOutside(await openParts(file));
  } finally {
    await file.close();
  }
}

function tellPlace(file: string): Problem {
  return {
    ...{ code: 'public-place', severity: 'error', file },
    found: '文件里记着拍摄的地点（GPS）',
    expected: 'public 里的文件原样发布，不带拍摄地点',
    fix: '在看图、剪辑软件里导出一份去掉位置信息的，换掉它。',
  };
}

/** Drawings are full of figures: of SVG only what can be read is looked at. */
function checkText(bytes: Buffer, file: string): Problem[] {
  const decoded = decodeBytes(bytes);
  if (!('text' in decoded)) return [];
  const blank = (whole: string): string => whole.replace(/[^\n]/gu, ' ');
  const text = /\.(?:svg|html?|xml)$/iu.test(file)
    ? decoded.text
        .replace(/<(style|script)\b[^]*?<\/\1>/giu, blank)
        .replace(/\s(?:d|points|transform|viewBox|values|path)\s*=\s*(?:"[^"]*"|'[^']*')/giu, blank)
    : decoded.text;
  return checkPersonalData(text, file);
}
