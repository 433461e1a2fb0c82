import type { Hall } from '../../src/exhibition/exhibition.ts';
import type { Work } from '../../src/exhibition/work.ts';

/** A hall of calligraphy without a text. */
export const plainHall: Hall = {
  slug: 'calligraphy',
  title: '书法',
  digit: 1,
  medium: 'calligraphy',
  html: '',
  summary: '',
};

/** A work without pictures, for labels and texts; `rest` says what is special about it. */
export function buildPlainWork(rest: Partial<Work> = {}): Work {
  return {
    ...{ number: '1001', hall: 'calligraphy', title: '炉火', alt: '字', artists: [{ name: '甲' }] },
    ...{ parts: [], details: [], columns: [], tracks: [], status: 'shown', direction: 'rtl' },
    ...{ sample: false, description: '', summary: '' },
    ...rest,
  };
}
