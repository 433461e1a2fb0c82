import { workFields } from '../../../src/exhibition/fields.ts';
import { readFields } from '../../../src/exhibition/read-fields.ts';
import { baseVocabularies } from '../../../src/exhibition/vocabularies.ts';
import { readEntry } from '../../../src/reading/head/frontmatter.ts';
import { renderMarkdown } from '../../../src/reading/body/markdown.ts';
import { checkPersonalData } from '../../../src/reading/personal-data.ts';

const length = 300_000;
const pieces =
  '![ [ [a]( *a_ **a a**b > < <a ~~a a@a.b www. http://a |a - [^1] &amp; \\* 甲 ## ` __a *** a_b* ((( ![a](b) [a][b] ［甲］（1001） ！[ ＃ 1. ： 《甲》 13812345678 138 6222 [[ {{ {a: {a：b， " \' # % @ a: [a, [甲， -a A@ 😀'.split(
    ' ',
  );

/** Reads one entry as `check` does, without its pictures; ms. */
function measure(text: string): number {
  const started = performance.now();
  const entry = readEntry(text, 'a.md', workFields);
  readFields(workFields, entry.record, { vocabularies: baseVocabularies, medium: 'calligraphy' });
  renderMarkdown(entry.body, {
    ...{ base: '/', hasWork: () => false, hasPath: () => false },
    ...{ getFigure: () => undefined, report: () => undefined },
  });
  checkPersonalData(text, 'a.md');
  return performance.now() - started;
}

/** Entries of 300 KB that are one sign over and over, beside plain prose of the same length. */
export async function benchEntries(): Promise<void> {
  const build = (head: string, body: string): string =>
    `---\ntitle: 春\nartist: 甲\nalt: 字\n${head}\n---\n${body}`;
  const prose = build('unit: 甲', `${'炉前的火照着半边天，锤声落在雪上。'.repeat(40)}\n\n`.repeat(140));
  measure(prose);
  const plain = Math.min(...[1, 2, 3].map(() => measure(prose)));
  const rows = pieces.flatMap((piece) => {
    const fill = (one: string): string => one.repeat(Math.floor(length / Buffer.byteLength(one)));
    return [
      { name: `正文 ${piece}`, ms: measure(build('unit: 甲', fill(`${piece} `))) },
      { name: `各行 ${piece}`, ms: measure(build('unit: 甲', fill(`${piece}\n`))) },
      { name: `资料 ${piece}`, ms: measure(build(`unit: ${fill(piece)}`, '')) },
      { name: `列表 ${piece}`, ms: measure(build(`tags:\n${fill(`${piece}\n`)}`, '')) },
    ];
  });
  rows.sort((a, b) => b.ms - a.ms);
  console.log(`${rows.length} 种 300 KB 的怪条目；同样长的散文 ${plain.toFixed(0)} ms`);
  for (const { name, ms } of rows.slice(0, 8)) {
    console.log(`  ${ms.toFixed(0).padStart(5)} ms  ${(ms / plain).toFixed(2)}×  ${name}`);
  }
  return Promise.resolve();
}
