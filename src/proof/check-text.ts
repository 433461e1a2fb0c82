import type { Problem } from '../exhibition/problem.ts';
import type { ReferenceText, ReferenceTexts } from '../reading/read-reference-texts.ts';
import { foldText, type FoldTable } from '../search/fold.ts';
import { getFoldTable } from '../search/fold-source.ts';
import { compareTexts, type Comparison, type Difference } from './compare-texts.ts';
import type { ProofWork } from './proof.ts';
import { listCharacters, type Character } from './text-characters.ts';

type TextKey = 'text' | 'text_hant';

/**
 * Proofreads 释文 (文字审读): against the text that the entry names, else against those of its author and title in the
 * folder `references`. Other forms of a character, signs and line ends are no differences, and an excerpt is no error.
 */
export function checkText(one: ProofWork, { shared, own }: ReferenceTexts): Problem[] {
  const named = own.get(one.work.number);
  if (!named && shared.length === 0) return [];
  const table = getFoldTable();
  return (['text', 'text_hant'] as const).flatMap((key) => {
    const lines = one.work[key];
    if (!lines) return [];
    const text = listCharacters(lines, table);
    const references = named ? [named] : chooseReferences(one, text, shared, table);
    const compared = compareAll(text, references, table);
    if (named && compared.length === 0 && text.length > 0) return [describeUnlike(one, key, named)];
    return compared.flatMap(({ reference, differences }) =>
      differences.map((difference) => describe(one, key, text, reference, difference)),
    );
  });
}

type Compared = Comparison & { reference: ReferenceText };

/** Comparisons with the references that fit, each with a part of the text of its own: the best fit comes first. */
function compareAll(
  text: readonly Character[],
  references: readonly ReferenceText[],
  table: FoldTable,
): Compared[] {
  const compared = references
    .flatMap((reference): Compared[] => {
      const found = compareTexts(text, listCharacters(reference.lines, table));
      return found ? [{ ...found, reference }] : [];
    })
    .sort((a, b) => b.matched - b.differences.length - (a.matched - a.differences.length));
  return compared.filter(
    (one, at) => !compared.slice(0, at).some((better) => one.from < better.to && better.from < one.to),
  );
}

/** Texts of the author whose title is that of the work; where none is, those of the author that say much the same. */
function chooseReferences(
  { work }: ProofWork,
  text: readonly Character[],
  shared: readonly ReferenceText[],
  table: FoldTable,
): ReferenceText[] {
  const author = foldText(work.text_author?.replace(/^.{1,3}[·・•]/u, '') ?? '', table);
  if (author === '') return [];
  const fold = (written: string): string => foldText(written, table);
  const ofAuthor = shared.filter((one) => {
    const name = fold(one.author);
    return name !== '' && (author.includes(name) || name.includes(author));
  });
  const title = fold(work.title);
  const titled = ofAuthor.filter((one) => {
    const name = fold(one.title);
    return name.length > 1 && (title.includes(name) || (title.length > 1 && name.includes(title)));
  });
  if (titled.length > 0) return titled;
  const runs = listRuns(text);
  return ofAuthor.filter((one) => {
    const theirs = new Set(listRuns(listCharacters(one.lines, table)));
    return runs.filter((run) => theirs.has(run)).length * 2 >= runs.length;
  });
}

function listRuns(text: readonly Character[]): string[] {
  return text.slice(0, -2).map((_, at) =>
    text
      .slice(at, at + 3)
      .map(({ folded }) => folded)
      .join(''),
  );
}

function locate({ draft }: ProofWork, key: TextKey, index = 0): Pick<Problem, 'file' | 'field' | 'line'> {
  const line = draft.lineOf([key, index]) ?? draft.lineOf([key]);
  return { file: draft.file, field: key, ...(line !== undefined && { line }) };
}

function describe(
  one: ProofWork,
  key: TextKey,
  text: readonly Character[],
  { file, author, title }: ReferenceText,
  { kind, text: written, reference, at }: Difference,
): Problem {
  const { line, place } = text[at] ?? { ...(text.at(-1) ?? { line: 1, place: 0 }) };
  const isBehind = at >= text.length;
  const where = `第 ${line} 行第 ${place} 字`;
  const around = (from: number, to: number): string =>
    text
      .slice(Math.max(0, from), to)
      .map((character) => character.written)
      .join('');
  const length = [...written].length;
  const shown = `${around(at - 3, at)}【${written === '' ? '＿' : written}】${around(at + length, at + length + 3)}`;
  const says: Readonly<Record<Difference['kind'], string>> = {
    wrong: `${where}“${written}”，底本作“${reference}”`,
    swapped: `${where}“${written}”，底本作“${reference}”，颠倒了`,
    extra: `${where}多了“${written}”`,
    doubled: `${where}“${written}”重了一遍`,
    missing: `${where}${isBehind ? '后面' : '前面'}少了“${reference}”`,
  };
  return {
    ...{ code: 'text-differs', severity: 'warning', ...locate(one, key, line - 1) },
    found: `${says[kind]}：${shown}`,
    expected: `与底本一致：${file}${author === '' && title === '' ? '' : `，${author}《${title}》`}`,
    fix: '对照作品原件：释文打错了就改；作品上写错了，告诉作者；写的是另一种本子，把它写进 text_source（底本）。',
  };
}

function describeUnlike(one: ProofWork, key: TextKey, { file }: ReferenceText): Problem {
  return {
    ...{ code: 'text-unlike', severity: 'warning', ...locate(one, key) },
    found: '释文与底本对不上：没有一半的字相同',
    expected: `释文是底本，或它的一段：${file}`,
    fix: '核对 text_source 写的是不是这件作品的底本，释文有没有放错。',
  };
}
