import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySmallShow } from '../fixtures/small-show.ts';
import { runScript } from './run-script.ts';
import { houseSite } from './sites.ts';

/** Where the show of 2022 is sealed from; it never stands in the house with its entries. */
const over = join(houseSite.exhibitionDir, '../house-2022');

/** Builds a house of two years, of which the first is sealed and stood at the root before. */
export async function buildHouse(): Promise<void> {
  const { exhibitionDir: house, outDir, port } = houseSite;
  for (const folder of [house, over]) rmSync(folder, { recursive: true, force: true });
  copyShow(over, {
    title: '第一届职工展',
    title_en: 'The First Show',
    start: '2022-11-18',
    cover: '{ work: 2001 }',
  });
  const place = { SITE_URL: `http://localhost:${port}`, BASE_PATH: '/2022/' };
  const sealed = { ...place, OUT_DIR: join(outDir, '../house-2022') };
  copyShow(join(house, '2024'), { title: '第二届职工展', start: '2024-05-01', cover: '{ work: 3006 }' });
  const facts = `site: http://localhost:${port}/\nroot_show: 2022\nintroduction:\n  - 每两年一届，各届都在这里。\n`;
  writeFileSync(
    join(house, 'house.yaml'),
    `title: 历届职工展\ntitle_en: Workers Art\nhosts: [某工会]\nhosts_en: [A Union]\n${facts}`,
  );
  await runScript('seal', ['--exhibition', over, '--out', join(house, '2022')], sealed);
  await runScript('house', ['--house', house], { OUT_DIR: outDir });
}

function copyShow(folder: string, facts: Readonly<Record<string, string>>): void {
  copySmallShow(folder);
  const file = join(folder, 'exhibition.yaml');
  const kept = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^(?:title|title_en|full_title|full_title_en|start|cover):/u.test(line));
  const own = Object.entries(facts).map(([key, text]) => `${key}: ${text}`);
  writeFileSync(file, [...kept, ...own, ''].join('\n'));
}
