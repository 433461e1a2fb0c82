import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { isWithin } from '../../src/disk/place.ts';
import { writeWhole } from '../../src/disk/record.ts';
import { listPageFacts } from '../../src/exhibition/facts.ts';
import { getFieldLabel } from '../../src/exhibition/field-labels.ts';
import type { Problem } from '../../src/exhibition/problem.ts';
import type { Status } from '../../src/exhibition/values.ts';
import { buildUnits, type Work } from '../../src/exhibition/work.ts';
import { makeThumbnail } from '../../src/images/probe/thumbnail.ts';
import { buildProofSheet, proofMark, type ProofedWork } from '../../src/print/proof-sheet.ts';
import type { DraftWork } from '../../src/reading/draft-work.ts';
import { listFiles } from '../../src/reading/hall-folder.ts';
import type { ReadResult } from '../../src/reading/read-exhibition.ts';
import type { Settings } from '../../src/reading/settings.ts';
import { exitCodes, stop } from './exit.ts';

const usualName = '校样.html';
/** Long edge of the pictures, px, and how many of a work are shown. */
const thumbnailEdge = 300;
const mostPictures = 4;
const picturesAtOnce = 4;

/**
 * The file that the sheet goes to; ends with exit code 2 where it would be published, or would replace a file that is
 * no sheet of ours.
 */
export function readProofTarget(written: string | undefined, settings: Settings): string {
  const file = resolve(written ?? usualName);
  if (!/^\.html?$/iu.test(extname(file)))
    stop(exitCodes.usage, `校样的文件名要以 .html 结尾，写的是：${written}`);
  const { projectDir, outDir, exhibitionDir, cacheDir } = settings;
  const closed = [join(projectDir, 'public'), outDir, exhibitionDir, cacheDir];
  const inside = closed.find((folder) => isWithin(file, folder));
  if (inside !== undefined)
    stop(
      exitCodes.usage,
      `校样不能放在这里，什么都没有写：${file}\n${inside} 里的东西会发布，或另有用处。换一个地方。`,
    );
  if (existsSync(file) && !isOurs(file))
    stop(
      exitCodes.usage,
      `已经有这个文件，它不是校样，没有动它：${file}\n换一个文件名：npm run check -- --html 新名字.html`,
    );
  return file;
}

function isOurs(file: string): boolean {
  return statSync(file).isFile() && readFileSync(file, 'utf8').slice(0, 1000).includes(proofMark);
}

/** Writes the proof sheet of all entries, drafts and broken ones too. */
export async function writeProofSheet(
  file: string,
  { exhibition, drafts }: Pick<ReadResult, 'exhibition' | 'drafts'>,
  problems: readonly Problem[],
): Promise<void> {
  const works = new Map(exhibition.works.map((work) => [work.number, work]));
  const owners = listOwners(drafts);
  const order = new Map(exhibition.works.map(({ number }, at) => [number, at]));
  const place = ({ files }: DraftWork): number => order.get(files.number) ?? Infinity;
  const sorted = [...drafts].sort(
    (a, b) => place(a) - place(b) || Number(a.files.number) - Number(b.files.number) || 0,
  );
  const limit = pLimit(picturesAtOnce);
  const proofed = await Promise.all(
    sorted.map(async (draft): Promise<ProofedWork> => {
      const own = problems.filter((problem) => owners.get(problem.file) === draft);
      const shown = draft.parts.slice(0, mostPictures);
      const pictures = await Promise.all(
        shown.map(({ file: picture }) => limit(() => makeThumbnail(picture.path, thumbnailEdge))),
      );
      return {
        ...describe(draft, works.get(draft.files.number)),
        pictures: pictures.map((bytes) => bytes && `data:image/webp;base64,${bytes.toString('base64')}`),
        more: draft.parts.length - shown.length,
        problems: own,
      };
    }),
  );
  const html = buildProofSheet({
    title: exhibition.facts.title,
    date: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(new Date()),
    works: proofed,
    others: problems.filter((problem) => !owners.has(problem.file)),
    labelOf: getFieldLabel,
  });
  writeWhole(file, html);
  const size = (Buffer.byteLength(html) / 1e6).toFixed(1);
  console.log(`校样已做好：${file}（${size} MB），用浏览器打开，可以打印成 A4。`);
}

/** The entry to which each file belongs. */
function listOwners(drafts: readonly DraftWork[]): Map<string, DraftWork> {
  return new Map(
    drafts.flatMap((draft) => {
      const files = [draft.files.entry, ...listFiles(draft.files), ...draft.parts.map((part) => part.file)];
      return files.flatMap((one) => (one ? [[one.relative, draft] as const] : []));
    }),
  );
}

const states: Readonly<Record<Status, string>> = { shown: '展出', draft: '草稿', withdrawn: '撤展' };

function describe(
  draft: DraftWork,
  work: Work | undefined,
): Omit<ProofedWork, 'pictures' | 'more' | 'problems'> {
  const { values, files, status } = draft;
  const names = (work?.artists ?? values.artist ?? []).map(({ name }) => name).join('、');
  const units = work ? buildUnits(work).join('、') : '';
  return {
    number: files.number,
    title: values.title ?? '（没有题名）',
    artists: units === '' ? names : `${names}　${units}`,
    state: status === 'shown' && !work ? '读不出来' : states[status],
    facts: work
      ? listPageFacts(work, { number: '编号' }).filter(({ key }) => key !== 'number' && key !== 'unit')
      : [],
    alt: values.alt ?? '',
    text: values.text ?? [],
    summary: work?.summary ?? '',
  };
}
