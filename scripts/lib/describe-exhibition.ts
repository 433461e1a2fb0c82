import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import { isShown } from '../../src/exhibition/work.ts';

/** One phrase that counts what an exhibition holds. */
export function describeExhibition({ facts, halls, works }: Exhibition): string {
  const shown = works.filter(isShown).length;
  return `${facts.title}，${halls.length} 个展厅，${shown} 件作品`;
}
