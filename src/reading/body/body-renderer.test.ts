import { expect, it } from 'vitest';
import { buildEntry, outline, readShow, smallPicture } from '../../../tests/entries/show.ts';

it.each(['._1001.jpg', '.private.jpg', '.git/a.jpg', '../.private/a.jpg', '..jpg'])(
  'shows no hidden file, nor one in a hidden folder: %s',
  async (target) => {
    const { exhibition, problems } = await readShow({
      'calligraphy/1001.md': buildEntry('', `看图：![图](${target})`),
      [`calligraphy/${target}`]: smallPicture,
    });
    expect(outline(problems).filter((one) => one.includes('1001.md'))).toEqual([
      'error target-missing calligraphy/1001.md:8',
    ]);
    expect(exhibition.works[0]?.description).not.toContain('<img');
  },
);

it('shows one that is not hidden', async () => {
  const { exhibition, problems } = await readShow({
    'calligraphy/1001.md': buildEntry('', '看图：![图](a.b.jpg)'),
    'calligraphy/a.b.jpg': smallPicture,
  });
  expect(outline(problems)).toEqual([]);
  expect(exhibition.works[0]?.description).toContain('<img');
});
