import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openProbeCache } from '../../src/images/probe/probe-cache.ts';
import { proofShow } from '../../src/proof/check-show.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { writeShow, type Files } from '../entries/show.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'chifu-text-'));
const entry = (head: string, title = '悯农'): string =>
  `---\ntitle: ${title}\nartist: 单雨桐\nalt: 一幅行书立轴，五行\n${head}\n---\n`;
const poems =
  '李绅《悯农》\n锄禾日当午，汗滴禾下土。\n谁知盘中餐，粒粒皆辛苦。\n---\n李绅 古风二首其一\n春种一粒粟，秋收万颗子。\n四海无闲田，农夫犹饿死。\n';

async function tell(files: Files): Promise<string[]> {
  const exhibitionDir = writeShow(files);
  const read = await readExhibition(exhibitionDir, { base: '/' });
  expect(JSON.stringify(read.exhibition)).not.toContain('text_source');
  const problems = await proofShow(read, { cacheDir, exhibitionDir }, openProbeCache(cacheDir));
  return problems
    .filter(({ code }) => code !== 'picture-below-2000')
    .map(({ code, severity, file, line, found }) => `${severity} ${code} ${file}:${line ?? 0} ${found}`);
}
const text = 'text: |\n  锄禾日当午\n  汗滴禾下士\n  谁知盘中餐\n  粒粒皆辛苦';
const differs = (line: number): string =>
  `warning text-differs calligraphy/1001.md:${line} 第 2 行第 5 字“士”，底本作“土”：滴禾下【士】谁知盘`;

it('is read against the text of its author and title', async () => {
  const files = {
    'references/唐诗.txt': poems,
    'calligraphy/1001.md': entry(`${text}\ntext_author: 唐·李绅`),
  };
  expect(await tell(files)).toEqual([differs(7)]);
  const others = { ...files, 'calligraphy/1001.md': entry(`${text}\ntext_author: 李白`) };
  expect(await tell(others)).toEqual([]);
  const unnamed = { ...files, 'calligraphy/1001.md': entry(`${text}\ntext_author: 李绅`, '唐诗一首') };
  expect(await tell(unnamed)).toEqual([differs(7)]);
});

it('is read against what the entry names: a file beside it, one of the folder, or the words', async () => {
  const beside = { 'calligraphy/悯农.txt': poems, 'calligraphy/1001.md': entry(`${text}\n底本: 悯农.txt`) };
  expect(await tell(beside)).toEqual([differs(7)]);
  const shared = {
    'references/唐诗.txt': poems,
    'calligraphy/1001.md': entry(`${text}\ntext_source: 唐诗.txt`),
  };
  expect(await tell(shared)).toEqual([differs(7)]);
  const words = {
    'calligraphy/1001.md': entry(`${text}\ntext_source: 锄禾日当午，汗滴禾下土。谁知盘中餐，粒粒皆辛苦。`),
  };
  expect(await tell(words)).toEqual([differs(7)]);
  const none = { 'calligraphy/1001.md': entry(`${text}\ntext_source: 别的.txt`) };
  expect(await tell(none)).toEqual(['warning reference-missing calligraphy/1001.md:10 别的.txt']);
  const unlike = { 'calligraphy/1001.md': entry(`${text}\ntext_source: 白日依山尽，黄河入海流。`) };
  expect(await tell(unlike)).toEqual([
    'warning text-unlike calligraphy/1001.md:6 释文与底本对不上：没有一半的字相同',
  ]);
});

it('is read against two texts where it holds both', async () => {
  const both = `text: |\n  春种一粒粟\n  秋收万颗子\n  四海无闲田\n  农夫犹饿死\n  锄禾日当午\n  汗滴禾下土\n  谁知盘中\n  粒粒皆辛苦`;
  const files = {
    'references/唐诗.txt': poems,
    'calligraphy/1001.md': entry(`${both}\ntext_source: 唐诗.txt`),
  };
  expect(await tell(files)).toEqual([]);
});
