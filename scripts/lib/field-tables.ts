import { buildEntrySchema } from '../../src/exhibition/entry-schema.ts';
import {
  exhibitionFields,
  hallFields,
  houseFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
  type FieldTable,
} from '../../src/exhibition/fields.ts';

const tables: readonly [title: string, table: FieldTable, name: string][] = [
  ['作品 calligraphy/1001.md 等', workFields, 'work'],
  ['展览 exhibition.yaml', exhibitionFields, 'exhibition'],
  ['展厅 halls/*.md', hallFields, 'hall'],
  ['系列 series/*.md', seriesFields, 'series'],
  ['文章 stories/*.md', storyFields, 'story'],
  ['路线 tours/*.md', tourFields, 'tour'],
];

/** What stands beside the folders of several shows, and is told of in docs/house.md. */
const houseTables: typeof tables = [['各届展览的 house.yaml', houseFields, 'house']];

const begin = '<!-- 字段表：由程序生成，请勿手改 -->';
const end = '<!-- 字段表完 -->';

/** The tables of fields for organisers, as Markdown. */
export function buildFieldTables(): string {
  return writeTables(tables);
}

/** The table of house.yaml. */
export function buildHouseTable(): string {
  return writeTables(houseTables);
}

function writeTables(all: typeof tables): string {
  return all
    .map(([title, table]) => {
      const rows = Object.entries(table).map(([key, field]) => {
        const aliases = field.aliases?.join('、') ?? '';
        const needed = field.required ? '必填' : '';
        return `| \`${key}\` | ${field.label} | ${needed} | ${field.rule} | \`${field.example}\` | ${aliases} |`;
      });
      return [
        `### ${title}`,
        '',
        '| 名称 | 中文名称 | | 写什么 | 例 | 也可写作 |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

/** Puts a text between the two marks of a file's text. */
export function replaceBetween(text: string, tables: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error('没有字段表的标记。');
  return `${text.slice(0, from)}${begin}\n\n${tables}\n\n${text.slice(to)}`;
}

/** The JSON Schemas of all kinds of entries, by the file that each is written to. */
export function buildEntrySchemas(): Map<string, string> {
  return new Map(
    [...tables, ...houseTables].map(([title, table, name]) => [
      `docs/schemas/${name}.schema.json`,
      `${JSON.stringify(buildEntrySchema(table, title), null, 2)}\n`,
    ]),
  );
}
