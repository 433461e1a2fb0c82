import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { workFields } from '../../src/exhibition/fields.ts';
import type { Problem } from '../../src/exhibition/problem.ts';
import { checkRequired, readFields } from '../../src/exhibition/read-fields.ts';
import type { Raw } from '../../src/exhibition/values.ts';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';
import { checkPersonalData } from '../../src/reading/personal-data.ts';
import { readEntry } from '../../src/reading/head/frontmatter.ts';
import { listTargets, renderMarkdown } from '../../src/reading/body/markdown.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { outline, plainShow, readShow } from './show.ts';
import { startRandom, type Random } from '../random.ts';

const rounds = 10_000;
const samples = ['calligraphy', 'painting', 'photography', 'tours', 'stories'].flatMap((folder) =>
  readdirSync(join(showFolder, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(showFolder, folder, name), 'utf8')),
);

/** What hands, editors and programs put into a text. */
const tokens = [
  ...'*&!#@%`|>?-,[]{}:"\'\\~^=<>$;/()_+.，。：；！？、（）【】［］｛｝《》“”‘’—－·•＃＊｜　'.split(''),
  ...[
    '---',
    '...',
    '<<:',
    '? ',
    '- ',
    '* ',
    '&a ',
    '*a',
    '!!binary ',
    '%YAML',
    ': ',
    ' #',
    '\t',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...[
    '__proto__: x\n',
    'constructor: y\n',
    'toString: z\n',
    'status: constructor\n',
    'minor: hasOwnProperty\n',
  ],
  ...[
    'title：甲\n',
    'artist:\n',
    '  - 乙\n',
    '－丙\n',
    'text: |\n',
    'text:\n',
    'details: [',
    '{ region: ',
    'series: __proto__\n',
  ],
  ...[
    '![',
    '![](',
    '[^1]',
    '[^1]: ',
    '```',
    '~~~',
    '> ',
    '| - |',
    '<script>',
    '<!--',
    '\uE0000\uE001',
    '[x]: y',
    '\\',
    '**',
    '](50%.jpg)',
  ],
  ...[
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u2028',
    '\u0000',
    '\u202E',
    '\uD83D\uDE00',
    '𠮷',
    'é',
    '\uD800',
    '13812345678',
    '年龄: 9\n',
  ],
];

/** A whole number from 0 to below `end`. */
const below = (chance: Random, end: number): number => chance.whole(0, Math.max(0, end - 1));

/** Up to `most` picked items. */
const some = <T>(chance: Random, items: readonly T[], most: number): T[] =>
  Array.from({ length: below(chance, most + 1) }, () => chance.pick(items));

function mutate(text: string, chance: Random): string {
  let result = text;
  for (let edits = 1 + below(chance, 6); edits > 0; edits--) {
    const at = below(chance, result.length + 1);
    const to = Math.min(result.length, at + below(chance, 12));
    const lines = result.split('\n');
    const line = below(chance, lines.length);
    const ways = [
      () => result.slice(0, at) + some(chance, tokens, 4).join('') + result.slice(at),
      () => result.slice(0, at) + result.slice(to),
      () => result.slice(0, at) + chance.pick(tokens) + result.slice(to),
      () => lines.toSpliced(line, 1).join('\n'),
      () => lines.toSpliced(line, 0, chance.pick(lines)).join('\n'),
      () => lines.with(line, ' '.repeat(below(chance, 4)) + (lines[line] ?? '')).join('\n'),
      () =>
        lines
          .with(line, (lines[line] ?? '').replace(': ', chance.pick(['：', ':', ' ', ' = ', '：　'])))
          .join('\n'),
      () => result.slice(0, at),
    ];
    result = chance.pick(ways)();
  }
  return result;
}

function readWhole(text: string): { problems: Problem[]; values: object; html: string } {
  const entry = readEntry(text, 'a.md', workFields);
  const context = { vocabularies: baseVocabularies, medium: 'calligraphy' } as const;
  const { values, faults } = readFields(workFields, entry.record, context);
  const missing = checkRequired(workFields, entry.record);
  const told: { code: string; found: string; expected: string; fix: string }[] = [...faults, ...missing];
  listTargets(entry.body);
  const { html } = renderMarkdown(entry.body, {
    base: '/',
    hasWork: (number) => number === '1001',
    hasPath: () => false,
    getFigure: () => undefined,
    report: (fault) => void told.push(fault),
  });
  checkPersonalData(text, 'a.md');
  const problems = [
    ...entry.problems,
    ...told.map((one) => ({ ...one, severity: 'error' as const, file: 'a.md' })),
  ];
  return { problems, values, html };
}

it(
  `reads ${rounds} broken entries without an exception, and says what it says in Chinese`,
  { timeout: 300_000 },
  () => {
    const chance = startRandom('残破的条目');
    for (let round = 0; round < rounds; round++) {
      const text = mutate(chance.pick(samples), chance);
      try {
        const { problems, html } = readWhole(text);
        // What stands between the quotes of an attribute is text.
        expect(html.replace(/="[^"]*"/gu, '')).not.toMatch(/<script|onerror/iu);
        expect(html).not.toMatch(/(?:href|src)="\s*javascript:/iu);
        for (const { found, expected, fix } of problems) {
          expect(expected + fix).toMatch(/[\u4E00-\u9FFF]/u);
          expect(found).not.toMatch(/\bat \S+ \(|Error:|undefined|\[object/u);
        }
      } catch (error) {
        throw new Error(`第 ${round} 篇：\n${text}`, { cause: error });
      }
    }
  },
);

/** Signs of values: those that YAML has a use for, and a few that it has not. */
const signs = '*&!#@%`|>?-,[]{}:"\' \\~春晓甲乙Ab1，：；、（）—·.'.split('');

it(`loses no value to the signs of YAML (${rounds} values)`, () => {
  const chance = startRandom('带符号的内容');
  for (let round = 0; round < rounds; round++) {
    const value = Array.from({ length: 1 + below(chance, 9) }, () => chance.pick(signs))
      .join('')
      .trim();
    if (value === '') continue;
    const text = `---\ntitle: 春\nunit: ${value}\nalt: 字\n---\n`;
    const { record, problems } = readEntry(text, 'a.md', workFields);
    const { values, faults } = readFields(workFields, record, {
      vocabularies: baseVocabularies,
      medium: 'calligraphy',
    });
    const isKept = values.unit === value.replace(/\s+/gu, ' ');
    const isNamed = problems.some(({ line }) => line === 3) || faults.some(({ field }) => field === 'unit');
    // Quotes around a value are not part of it, nor is a remark after two blanks; a bar heads a block of text (YAML 1.2.2, 8.1.1),
    // a tilde and empty brackets are nothing.
    const isYaml =
      /^(["']).*\1$|\s{2,}#|^['"].*['"]\s+#\s|^[|>](?:[+-]?\d?|\d[+-])$|^~$|^\[\s*\]$|^\{\s*\}$/su.test(
        value,
      );
    expect([value, isKept || isNamed || isYaml]).toEqual([value, true]);
    expect([value, Object.keys(record).sort()]).toEqual([value, ['alt', 'title', 'unit']]);
  }
});

it('reads what the library `yaml` writes, as it was', () => {
  const chance = startRandom('规矩的资料');
  const words = [
    '春晓',
    '一幅字，五行。',
    'The Best',
    '138×69',
    '甲、乙',
    '题：字',
    '#3',
    'a: b',
    '- 甲',
    '"引"',
    "it's",
    '*星*',
    '007',
    'true',
    '~x',
  ];
  const item = (): Raw => {
    const [key, other] = chance.pick([
      ['name', 'unit'],
      ['name', 'city'],
    ]);
    return { [key]: chance.pick(words), [other]: chance.pick(words) };
  };
  for (let round = 0; round < 3000; round++) {
    const record: Record<string, Raw> = {
      title: chance.pick(words),
      alt: `${chance.pick(words)} ${chance.pick(words)}`,
      text: some(chance, words, 4).join('\n') || '一',
      tags: [chance.pick(words), ...some(chance, words, 3)],
      artist: chance.pick([[item(), item()], [chance.pick(words)], chance.pick(words)]),
      parts: [{ file: 'a.jpg', caption: chance.pick(words) }],
    };
    const written = stringify(record, {
      lineWidth: 0,
      defaultStringType: chance.pick(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL'] as const),
      defaultKeyType: 'PLAIN',
      collectionStyle: chance.pick(['any', 'block', 'flow'] as const),
      indentSeq: chance.pick([true, false]),
      blockQuote: 'literal',
      flowCollectionPadding: chance.pick([true, false]),
    });
    if (written.startsWith('{')) continue;
    const entry = readEntry(`---\n${written}---\n`, 'a.md', workFields);
    const trimmed = JSON.parse(JSON.stringify(entry.record).replaceAll('\\n"', '"')) as unknown;
    expect([written, trimmed]).toEqual([written, record]);
  }
});

it('goes on with the other entries whatever one of them is', async () => {
  const chance = startRandom('一篇坏，别的照常');
  for (let round = 0; round < 60; round++) {
    const broken = mutate(chance.pick(samples), chance);
    const { exhibition, problems } = await readShow({
      'calligraphy/1002.md': broken,
      'calligraphy/1002.jpg': plainShow['calligraphy/1001.jpg'],
    });
    const others = problems.filter(({ file }) => !file.startsWith('calligraphy/1002'));
    expect([broken, outline(others)]).toEqual([broken, []]);
    expect(exhibition.works.map(({ number }) => number)).toContain('1001');
  }
});
