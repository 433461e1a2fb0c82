import { join } from 'node:path';
import { readRecord, writeRecord } from '../disk/record.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Work } from '../exhibition/work.ts';
import type { DraftWork } from '../reading/draft-work.ts';

/** Titles by number of what a site published, by the folder of its exhibition. */
interface Published {
  version: number;
  shows: Record<string, Record<string, string>>;
}

const version = 1;

const getFile = (cacheDir: string): string => join(cacheDir, 'published.json');

function readPublished(cacheDir: string): Published {
  const saved = readRecord(getFile(cacheDir)) as Published | undefined;
  return saved?.version === version ? saved : { version, shows: {} };
}

/**
 * Remembers the numbers of a site that was built, old ones too. They are kept beside the pictures, and not in the site:
 * OUT_DIR may hold the site of another exhibition.
 */
export function rememberNumbers(cacheDir: string, exhibitionDir: string, works: readonly Work[]): void {
  const published = readPublished(cacheDir);
  const numbers = works.flatMap(({ number, title, was = [] }) => [number, ...was].map((one) => [one, title]));
  published.shows[exhibitionDir] = Object.fromEntries(numbers) as Record<string, string>;
  writeRecord(getFile(cacheDir), published);
}

/** Tells of numbers that the last site had and the next will not: a code that was printed would lead nowhere. */
export function checkNumbers(
  cacheDir: string,
  exhibitionDir: string,
  drafts: readonly DraftWork[],
): Problem[] {
  const last = readPublished(cacheDir).shows[exhibitionDir] ?? {};
  const kept = new Set(
    drafts
      .filter(({ status }) => status !== 'draft')
      .flatMap(({ files, values }) => [files.number, ...(values.was ?? [])]),
  );
  const entries = new Map(drafts.map((draft) => [draft.files.number, draft]));
  return Object.entries(last).flatMap(([number, title]): Problem[] => {
    if (kept.has(number)) return [];
    const draft = entries.get(number);
    return [
      {
        ...{ code: 'number-gone', severity: 'warning', file: draft?.file ?? 'exhibition.yaml' },
        found: `上一次生成的网站有 ${number}《${title}》，${draft ? '如今是草稿' : '如今没有它的条目'}`,
        expected: '发布过的编号一直打得开：印出去的二维码靠它',
        fix: draft
          ? '作品要撤下，写 status: withdrawn，不要写 draft。'
          : `改了编号，就在新的条目里写“was: ${number}”；撤下了，就放回 ${number}.md，写 title 和 status: withdrawn 两行。`,
      },
    ];
  });
}
