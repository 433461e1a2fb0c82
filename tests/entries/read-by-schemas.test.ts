import { expect, it } from 'vitest';
import { collectionSchemas } from '../../src/exhibition/collection-schemas.ts';
import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import {
  exhibitionFields,
  hallFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
  type FieldTable,
} from '../../src/exhibition/fields.ts';
import { startRandom } from '../random.ts';
import { readShow, smallPicture } from './show.ts';
import { isFull } from '../full.ts';

/** What people write where something else was asked for. */
const written = [
  ...[
    '0',
    '-3',
    '12',
    '1.5',
    '２０２２',
    '99999999999999',
    '二〇二二',
    '2022年11月',
    '2022-02-30',
    '1e9',
    'NaN',
  ],
  ...['true', '是', '8岁', '无', '""', '{}', '[]', '[甲, 乙]', '{ 甲: 乙 }', '[{ 甲: 乙 }]', '[[甲], {}]'],
  ...['{ work: 1001 }', '{ work: 1001, region: "0,0,0,0" }', '{ work: 9999, region: "1,2,3,4" }', '1001'],
  ...['[{ work: 1001, text: 看 }, { work: x }]', '[{ title: 第一届, year: 2020, url: www.example.org }]'],
  ...[
    '[{ title: 第一届, url: "https://例子.中国/展" }]',
    'http://example.org',
    'https://a b/',
    'https://x.org/展/',
  ],
  ...[
    'mailto:a@example.org',
    'a@example.org',
    '0431-88888888',
    'shown',
    'withdrawn',
    '草稿',
    'ltr',
    '其他',
    '书法',
  ],
  ...[
    '138×69',
    '1.38米×0.69米',
    '0×0',
    '138x',
    '[{ file: 1001.jpg }]',
    '[{ file: ../1001.jpg, caption: 甲 }]',
  ],
  ...[
    '[{ region: "10,10,20,20", part: 2 }]',
    '[{ region: "px:1,2,3,4", kind: 印章 }]',
    '[{ region: "1,2,3", line: 0 }]',
  ],
  ...['{ award: [金奖], detail: 白文 }', '{ 奖项: 金奖 }', 'craft', 'https://example.org/show/', '甲\n  乙'],
];
const rounds = isFull ? 5000 : 300;

function refuse({ facts, ...lists }: Exhibition): string[] {
  const exhibition = { ...facts, fonts: { site: '', page: '', hall: '', latin: '', works: {} } };
  const items = [
    ['exhibition', exhibition] as const,
    ...(['halls', 'works', 'series', 'stories', 'tours'] as const).flatMap((name) =>
      lists[name].map((one) => [name, one] as const),
    ),
  ];
  return items.flatMap(([name, item]) => {
    const { error } = collectionSchemas[name].safeParse({ ...item, id: 'a', position: 0 });
    return (error?.issues ?? []).map(({ path, message }) => `${name} ${path.join('.')}: ${message}`);
  });
}

// A value that the reader takes and a schema refuses would stop a build in English.
it(
  `reads nothing that the schemas of the collections refuse (${rounds} shows)`,
  { timeout: 300_000 },
  async () => {
    const chance = startRandom('读到的都合乎表');
    const seen = { works: 0, values: 0 };
    for (let round = 0; round < rounds; round++) {
      const fill = (table: FieldTable, own: string): string => {
        const odd = Object.keys(table).filter(
          (key) => !new RegExp(`^${key}:`, 'mu').test(own) && chance() < 0.3,
        );
        return own + odd.map((key) => `${key}: ${chance.pick(written)}\n`).join('');
      };
      const entry = (table: FieldTable, own: string): string => `---\n${fill(table, own)}---\n\n正文。\n`;
      const files = {
        'exhibition.yaml': fill(exhibitionFields, 'title: 展\nhosts: [某工会]\n'),
        'halls/calligraphy.md': entry(hallFields, 'title: 书法\ndigit: 1\n'),
        'calligraphy/1001.md': entry(
          workFields,
          chance() < 0.8 ? 'title: 甲\nartist: 乙\nalt: 丙\n' : 'title: 甲\n',
        ),
        'calligraphy/1002.md': entry(workFields, 'title: 甲\nartist: 乙\nalt: 丙\n'),
        'calligraphy/1002.jpg': smallPicture,
        'series/craft.md': entry(seriesFields, 'title: 匠心\n'),
        'stories/a.md': entry(storyFields, chance() < 0.8 ? 'title: 读\n' : ''),
        'tours/a.md': entry(tourFields, 'title: 走\n'),
      };
      const { exhibition } = await readShow(files);
      seen.works += exhibition.works.length;
      seen.values += exhibition.works.reduce((sum, work) => sum + Object.keys(work).length, 0);
      expect([files, refuse(exhibition)]).toEqual([files, []]);
    }
    expect(seen.works).toBeGreaterThan(rounds / 4);
    console.error(`  ${JSON.stringify(seen)}`);
  },
);
