import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../src/reading/settings.ts';
import { buildShowFiles, plainHouse, writeHouse } from './house-folder.ts';

const facts = 'title: 测试展\nhosts: [某工会]\nsite: https://old.example.org/\n';
const house = writeHouse({
  'house.yaml': `${plainHouse}site: https://example.org/all/\n`,
  ...buildShowFiles('2022', facts),
  ...buildShowFiles('第一届', facts),
});
const alone = writeHouse(buildShowFiles('2022', facts));

// Codes on labels lead to the address that these say: it must be where the show will stand.
it.each([
  ['a show of a house', join(house, '2022'), {}, 'https://example.org', '/all/2022/', '/all/'],
  ['one whose name is no address', join(house, '第一届'), {}, 'https://old.example.org', '/', undefined],
  ['a show that lies in no house', join(alone, '2022'), {}, 'https://old.example.org', '/', undefined],
  [
    'one that is told otherwise',
    join(house, '2022'),
    { SITE_URL: 'https://a.example/', BASE_PATH: '/b/' },
    ...(['https://a.example', '/b/', undefined] as const),
  ],
])('knows where %s stands', async (_name, folder, env, site, base, shelf) => {
  const settings = await readSettings({ EXHIBITION_DIR: folder, ...env });
  expect([settings.site, settings.base, settings.house?.base]).toEqual([site, base, shelf]);
});
