import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import type { Work } from '../../src/exhibition/work.ts';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';
import type { Random } from '../random.ts';
import { makeExhibition, makeRandomWork } from '../venue/random-works.ts';

/** Titles that break what is written without care: HTML, JSON, XML, CSV, formulas, Markdown, addresses. */
export const hostileTitles: readonly string[] = [
  ...['</script><script>alert(1)</script>', '<!--<script>', '"引号"与\'撇号\'', ']]>', '&amp;&lt;&#0;'],
  ...['=HYPERLINK("https://example.com","点我")', '+86', '-1', '@SUM(A1)', '＝1＋1', '＋１', '－甲', '＠乙'],
  ...['第一行\u2028第二行\u2029', '😀🖼️👨‍👩‍👧', 'a,b;c\td', '[链接](javascript:alert(1))', '# 题 | 表', '`代码`'],
  ...[
    '\u202E反写\u202C',
    'e\u0301',
    '𠮷野',
    '%E4%BD%A0',
    '\\u003c\\n',
    '${x}',
    '{{x}}',
    '画\u0000\u000b\ufffe末',
  ],
];

/** A show of so many works of every kind, with hostile words in every place that takes words. */
export function makeHostileShow(random: Random, count: number): Exhibition {
  const word = (): string => random.pick([...hostileTitles]);
  const some = <T>(value: T): T | undefined => (random() < 0.5 ? value : undefined);
  const works = Array.from({ length: count }, (_, at): Work => {
    const work = makeRandomWork(random, `2${String(at + 1).padStart(3, '0')}`);
    const told = {
      ...{ title_en: some(word()), credit: some(word()), text_author: some(word()), place: some(word()) },
      ...{ tags: some([word(), word()]), series: some('group'), script: some('草书'), words: some([word()]) },
      ...{
        ai: some(random.pick(['生成', '辅助', '否'] as const)),
        award: random.pick(['一等奖', '入展', word()]),
      },
      ...{
        rights: some(random.pick(['CC BY 4.0', word()])),
        was: some([`29${String(at).padStart(2, '0')}`]),
      },
      ...{ year: some(2022), text: some([word(), word()]), text_hant: some([word()]) },
    };
    return {
      ...work,
      ...(Object.fromEntries(
        Object.entries(told).filter(([, value]) => value !== undefined),
      ) as Partial<Work>),
      title: random() < 0.7 ? word() : work.title,
      alt: word(),
      status: random() < 0.15 ? 'withdrawn' : 'shown',
      artists: work.artists.map((artist) => ({
        ...artist,
        ...(random() < 0.3 && { city: word() }),
        ...(random() < 0.2 && { minor: true, unit: undefined as never }),
      })),
      tracks:
        random() < 0.2 ? [{ file: '2001-zh-a.mp3', type: 'audio/mpeg', lang: 'zh', seconds: 83.2 }] : [],
      ...(random() < 0.2 && {
        video: { file: '2001-a.mp4', type: 'video/mp4', seconds: 9, width: 640, height: 360, captions: [] },
      }),
    };
  });
  const show = makeExhibition(works, word());
  const text = { html: '<p>文</p>', summary: word() };
  return {
    ...show,
    facts: {
      ...show.facts,
      ...{ full_title: word(), title_en: word(), motto: word(), city: word(), address: word() },
      ...{ hosts: [word(), '某某工会'], vocabularies: baseVocabularies, cover: { work: '2001' } },
    },
    series: [{ slug: 'group', title: word(), ...text }],
    stories: [
      {
        ...{ slug: 'story', title: word(), subtitle: word(), author: word(), date: '2022-11-20' },
        ...{ works: works.map(({ number }) => number), cover: { work: '2001' }, ...text },
      },
    ],
    tours: [{ slug: 'tour', title: word(), minutes: 30, stops: [{ work: '2001' }], ...text }],
  };
}
