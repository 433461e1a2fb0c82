import { findHalls, readKindWord, type HallPlace } from './halls.ts';
import type { RowCells, RowContext } from './row-cells.ts';

/** The hall of a row: by its own words, its number or its script; and the field that its column of kinds fills, with what. */
export function findRowHall(
  cells: RowCells,
  context: RowContext,
): { hall?: HallPlace; kind?: { field: 'script' | 'kind'; word: string } } {
  const { halls, vocabularies, hallWords } = context;
  const written = cells.text('hall') || cells.text('kind');
  const words = splitKinds(written).map((word) => ({ word, read: readKindWord(vocabularies, word) }));
  const { word = '', read } = words.find((one) => one.read !== undefined) ?? {};
  const ofWord = read && halls.filter(({ medium }) => medium === read.medium);
  const number = cells.text('number').normalize('NFKC');
  const ofNumber = /^[1-9]\d{3,}$/u.test(number)
    ? halls.filter(({ digit }) => digit === Number(number[0]))
    : [];
  const byScript = cells.text('script') === '' ? [] : halls.filter(({ medium }) => medium === 'calligraphy');
  const found = [
    findHalls(halls, cells.text('hall')),
    ofWord ?? [],
    findHalls(halls, cells.text('kind')),
    ...hallWords.map((one) => findHalls(halls, one)),
    ofNumber,
    byScript,
    halls,
  ].find((some) => some.length === 1);
  const hall = found?.[0];
  const isOwn = read !== undefined && hall?.medium === read.medium && cells.text('hall') !== '';
  return { ...(hall && { hall }), ...(isOwn && { kind: { field: read.field, word } }) };
}

/** A kind as sheets write it, and its parts: 美术类（国画）, 书法-行书, 摄影/组照. */
function splitKinds(written: string): string[] {
  const parts = written
    .normalize('NFKC')
    .split(/[()[\]【】\-—–_·:/\\|,，、;；\s]+/u)
    .flatMap((part) => [part, part.replace(/(?:类|组|作品)+$/u, '')]);
  return [...new Set([written, ...parts])].filter((part) => part !== '');
}

/** What is found and what mends it where no hall is. */
export function sayNoHall(cells: RowCells, context: RowContext): [string, string] {
  const { halls } = context;
  const written = cells.text('hall') || cells.text('kind');
  const names = halls.map(({ title }) => title).join('、');
  return written === ''
    ? [
        '看不出属于哪个展厅',
        `在“类别”一列写 ${names}；整张表同属一个展厅时，命令后面加 --hall ${halls[0]?.title ?? ''}。`,
      ]
    : [`“${written}”不是哪个展厅`, `“类别”一列改成这些之一：${names}。`];
}

/** True for a hall's own name in a column of kinds: it is no kind of work. */
export function isHallName(word: string, context: RowContext): boolean {
  return readKindWord(context.vocabularies, word) === undefined && findHalls(context.halls, word).length > 0;
}
