import type { Medium } from '../exhibition/values.ts';
import { getTerm, type Vocabularies } from '../exhibition/vocabularies.ts';

/** What the import needs to know of a hall. */
export interface HallPlace {
  slug: string;
  title: string;
  theme?: string;
  digit: number;
  medium: Medium;
}

/** Words by which sheets and columns name what hangs in a hall of a medium. */
const mediumWords: Readonly<Record<Medium, RegExp>> = {
  calligraphy: /书法|篆刻|硬笔|毛笔|软笔|书写|题字/u,
  painting: /美术|绘画|国画|中国画|油画|版画|水彩|水粉|素描|漆画|剪纸|农民画|年画|丙烯|工笔|写意/u,
  photography: /摄影|照片|相片|影像|图片类/u,
  other: /^$/u,
};

/** The halls that a word names: by their name, their number, or by what hangs there. */
export function findHalls(halls: readonly HallPlace[], written: string): HallPlace[] {
  const word = written.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  if (word === '') return [];
  const exact = halls.filter(({ slug, title, theme, digit }) =>
    [
      slug,
      title,
      theme,
      String(digit),
      `${title}厅`,
      `${title}组`,
      `${title}类`,
      `${title}作品`,
      `${title}展厅`,
    ].some((name) => name?.toLowerCase() === word),
  );
  if (exact.length > 0) return exact;
  const inside = halls.filter(({ title }) => word.includes(title.toLowerCase()));
  if (inside.length > 0) return inside;
  return halls.filter(({ medium }) => mediumWords[medium].test(word));
}

/** A word of the vocabularies in a column of kinds: the field that it fills, and of which medium it speaks. */
export function readKindWord(
  vocabularies: Vocabularies,
  word: string,
): { medium: Medium; field: 'script' | 'kind' } | undefined {
  if (getTerm(vocabularies.script, word)) return { medium: 'calligraphy', field: 'script' };
  if (getTerm(vocabularies.painting, word)) return { medium: 'painting', field: 'kind' };
  if (getTerm(vocabularies.photo, word)) return { medium: 'photography', field: 'kind' };
  return undefined;
}
