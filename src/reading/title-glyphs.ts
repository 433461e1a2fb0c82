import { readFile } from 'node:fs/promises';
import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import { titleFont } from '../exhibition/title-font.ts';
import { readCoverage } from '../fonts/coverage.ts';
import { findFontFile } from '../fonts/title-fonts.ts';

let coverage: Promise<(character: string) => boolean> | undefined;

/** Tells of each title with characters that the title font lacks; they are shown in a font of the system. */
export async function checkTitleGlyphs({ facts, halls, works }: Exhibition): Promise<Problem[]> {
  const covers = await (coverage ??= readFile(findFontFile(600)).then(readCoverage));
  const titles = [
    { file: 'exhibition.yaml', field: 'title', text: facts.title },
    ...halls.flatMap(({ slug, title, theme }) => [
      { file: `halls/${slug}.md`, field: 'title', text: title },
      { file: `halls/${slug}.md`, field: 'theme', text: theme ?? '' },
    ]),
    ...works.map(({ hall, number, title }) => ({
      file: `${hall}/${number}.md`,
      field: 'title',
      text: title,
    })),
  ];
  return titles.flatMap(({ file, field, text }): Problem[] => {
    const missing = [...new Set(text)].filter((character) => character.trim() !== '' && !covers(character));
    if (missing.length === 0) return [];
    return [
      {
        ...{ code: 'glyph-missing', severity: 'warning', file, field },
        found: missing.join(' '),
        expected: `标题字体 ${titleFont.name} 里有的字`,
        fix: '不必改：这些字会用观众设备上的字体显示。若是异体字，可换成通行的字。',
      },
    ];
  });
}
