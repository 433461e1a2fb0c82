import type { Problem } from '../exhibition/problem.ts';
import { buildArtistNames, getClass, type Work } from '../exhibition/work.ts';
import { tell, type ProofWork } from './proof.ts';

/** Words that say nothing of what is to be seen. */
const empty = [
  ...['作品', '书法', '绘画', '美术', '摄影', '照片', '图片', '图像', '题名', '标题', '作者', '一幅', '一张'],
  ...['一件', '一副', '幅', '这是', '的', '题为', '名为', '创作', '展品', '画作', '字画', '图'],
];

/** Tells of an alternative text that says no more than the label does. */
export function checkAlt(one: ProofWork): Problem[] {
  const { work } = one;
  if (fold(work.alt) === '' || !isRepeated(work)) return [];
  return [
    tell(one, 'alt', {
      code: 'alt-repeats',
      found: work.alt,
      expected: '画面上有什么：题名、作者已经读过一遍了',
      fix: '写一两句话，如“一幅行书立轴，五行，墨色由浓转淡”；照片写画面里的人、物和光线。',
    }),
  ];
}

function isRepeated(work: Work): boolean {
  const told = [work.title, ...work.artists.map(({ name }) => name), work.format, getClass(work)];
  let rest = fold(work.alt);
  // Longer words first: 长春 would leave half of 长春市.
  for (const word of [...told.map((one) => fold(one ?? '')), ...empty].sort((a, b) => b.length - a.length))
    if (word !== '') rest = rest.replaceAll(word, '');
  return rest.length <= 1;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Tells of a title that the same artists have twice. */
export function checkTwins(works: readonly ProofWork[]): Problem[] {
  const first = new Map<string, ProofWork>();
  return works.flatMap((one) => {
    const { work } = one;
    const names = work.artists.map(({ name }) => fold(name)).sort();
    const key = [fold(work.title), ...names].join('\n');
    const twin = first.get(key);
    if (!twin) {
      first.set(key, one);
      return [];
    }
    return [
      tell(one, 'title', {
        code: 'work-twice',
        found: `${buildArtistNames(work)}《${work.title}》，与 ${twin.draft.file} 的题名、作者都相同`,
        expected: '一件作品一个条目',
        fix: '若是登记了两次，留一个，另一个写 status: draft；若是两件作品，题名加上“之一”“之二”。',
      }),
    ];
  });
}

/** Tells once of sample works that hang among others; a show of nothing else is a sample itself. */
export function checkSamples(works: readonly ProofWork[]): Problem[] {
  const samples = works.filter(({ work }) => work.sample);
  const [first] = samples;
  if (!first || samples.length === works.length) return [];
  const numbers = samples.map(({ work }) => work.number);
  return [
    tell(first, 'sample', {
      code: 'sample-left',
      found: `还有 ${numbers.length} 件示例作品：${numbers.slice(0, 10).join('、')}${numbers.length > 10 ? ' 等' : ''}`,
      expected: '正式的展览里没有示例作品',
      fix: '删去它们的条目和图片；其实是自己的作品，就删去“sample: true”这一行。',
    }),
  ];
}
