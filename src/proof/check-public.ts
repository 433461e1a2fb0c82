import { existsSync, readdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../exhibition/problem.ts';
import { parseFile } from 'music-metadata';
import { findPersonalData } from '../exhibition/personal-data.ts';
import { readLeftMetadata } from '../images/probe/left-metadata.ts';
import { decodeBytes } from '../reading/decode-text.ts';
import { checkPersonalData } from '../reading/personal-data.ts';
import { tellsPlaceOutside } from '../reading/recording-place.ts';
import { openParts } from '../reading/recordings/bare.ts';

const texts =
  /\.(?:txt|md|markdown|x?html?|csv|tsv|vtt|srt|ass|lrc|svg|xml|ya?ml|json|jsonl|geojson|webmanifest|ics|vcf|log|ini|conf|rtf|kml|gpx)$|(?:^|\/)[^./]+$/iu;
const films = /\.(?:mp4|m4a|m4v|mov|3gp|webm|mp3)$/iu;
/** Documents and archives: most of what they hold is not looked into. */
const documents =
  /\.(?:xls[xmb]?|et|ods|numbers|csv|tsv|docx?|wps|odt|pages|rtf|pptx?|dps|odp|key|pdf|zip|rar|7z|tar|t?gz|eml|msg|mdb|accdb|db|sqlite|bak|psd|ai)$/iu;
/** Tags that name the program only, or that every file has. */
const programs =
  /^(?:TSSE|TENC|TLEN|.*:?(?:©too|encod\w*|major_brand|minor_version|compatible_brands|duration|\w*track_?uid|segment:title))$/iu;

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
  const told = [...checkName(file), ...(documents.test(file) ? [tellDocument(file)] : [])];
  if (texts.test(file)) return [...told, ...checkText(await readFile(path), file)];
  if (films.test(file)) return [...told, ...(await checkFilm(path, file))];
  return [...told, ...(await checkPicture(path, file))];
}

/** The names of a file and of its folders stand in its address. */
function checkName(file: string): Problem[] {
  const [, ...names] = file.split('/');
  return names.flatMap(findPersonalData).map(({ name, digits }) => ({
    ...{ code: 'personal-data', severity: 'error', file },
    found: `文件名里像${name}的数字 ${digits.slice(0, 3)}……${digits.slice(-2)}`,
    expected: '网站上不出现个人的电话与证件号码，public 里的文件名会成为网址',
    fix: '从文件名、文件夹名里删去这串数字；不该公开的，移到 public 外面。',
  }));
}

function tellDocument(file: string): Problem {
  return {
    ...{ code: 'public-document', severity: 'warning', file },
    found: '办公文档、数据或压缩包，任何人都能下载，程序没有看遍里面的内容',
    expected: 'public 里只放要随网站公开的文件，报名表、名册不放在这里',
    fix: '不该公开的，移到 public 外面；确实要公开的，先打开看一遍没有个人信息，可以不改。',
  };
}

async function checkFilm(path: string, file: string): Promise<Problem[]> {
  if (await tellsPlaceThere(path)) return [tellPlace(file)];
  const read = await parseFile(path, { skipCovers: false }).catch(() => undefined);
  const ids = Object.values(read?.native ?? {}).flatMap((tags) => tags.map(({ id }) => id));
  const own = [...new Set(ids.filter((id) => !programs.test(id)))];
  if (own.length === 0) return [];
  return [
    {
      ...{ code: 'public-metadata', severity: 'warning', file },
      found: `录音或视频里带着附加信息（${own.slice(0, 5).join('、')}）`,
      expected: 'public 里的文件原样发布，不带作者、备注、封面一类的资料',
      fix: '在播放或剪辑软件里清空标签，另存一份换掉它；讲解录音放在条目旁边，发布时会去掉；确实要公开的可以不改。',
    },
  ];
}

async function checkPicture(path: string, file: string): Promise<Problem[]> {
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
