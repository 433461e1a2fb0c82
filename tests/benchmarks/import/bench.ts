import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { readWorkbook } from '../../../src/sheets/workbook.ts';
import { importSheet } from '../../../scripts/lib/import-sheet.ts';

const rows = 3560;
const promised = 5000;

/** A registration of 3,560 rows without pictures: read, checked, numbered and written, beside reading the book alone. */
export async function benchImport(): Promise<void> {
  const place = makeTemporaryFolder();
  try {
    const sheet = join(place, '报名表.xlsx');
    writeFileSync(sheet, await writeXlsx({ sheets: [{ name: '报名', rows: buildRows() }] }));
    const bytes = readFileSync(sheet);
    const reading = await measure(() => readWorkbook(bytes));
    const shows = [1, 2, 3].map((round) => buildShow(join(place, `展览${round}`)));
    const told = console.log;
    const times: { first: number; again: number }[] = [];
    for (const root of shows) {
      const run = (): Promise<number> =>
        importSheet(root, { sheet, dryRun: false, update: false, force: false, asked: new Map() });
      console.log = (): void => undefined;
      times.push({ first: await measure(run), again: await measure(run) });
      console.log = told;
    }
    const first = Math.min(...times.map((one) => one.first));
    const again = Math.min(...times.map((one) => one.again));
    console.log(`${rows} 行的报名表，没有图片；三次里最快的`);
    console.log(`  ${reading.toFixed(0).padStart(5)} ms         只读表格`);
    console.log(
      `  ${first.toFixed(0).padStart(5)} ms  ${(first / reading).toFixed(1)}×   写成 ${rows} 个条目（答应不超过 ${promised} ms）`,
    );
    console.log(
      `  ${again.toFixed(0).padStart(5)} ms  ${(again / reading).toFixed(1)}×   同一张表再导入一次`,
    );
  } finally {
    removeTemporary(place);
  }
}

function buildRows(): (string | number)[][] {
  const header = ['序号', '作品名称', '姓名', '单位', '类别', '书体', '尺寸', '创作时间', '联系电话'];
  const kinds = ['书法', '国画', '摄影'];
  return [
    header,
    ...Array.from({ length: rows }, (_, at) => [
      ...[at + 1, `作品${at + 1}号`, `王${'伟芳娜敏静磊军洋勇艳'[at % 10] ?? ''}`, `第${at % 97}厂工会`],
      ...[
        kinds[at % 3] ?? '',
        at % 3 === 0 ? '行书' : '',
        at % 3 === 0 ? '四尺整张' : '60×90',
        '2022年10月',
        '无',
      ],
    ]),
  ];
}

function buildShow(root: string): string {
  mkdirSync(join(root, 'halls'), { recursive: true });
  writeFileSync(join(root, 'exhibition.yaml'), 'title: 展\nhosts: [省总工会]\nstart: 2022-11-18\n');
  for (const [at, medium] of ['calligraphy', 'painting', 'photography'].entries())
    writeFileSync(
      join(root, 'halls', `${medium}.md`),
      `---\ntitle: ${['书法', '美术', '摄影'][at] ?? ''}\ndigit: ${at + 1}\nmedium: ${medium}\n---\n`,
    );
  return root;
}

async function measure(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
