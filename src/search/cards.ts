import type { CardColumns } from './index-file.ts';

/** A picture of a hit: its IIIF id and the published size that is shown, px. */
export interface HitPicture {
  id: string;
  width: number;
  height: number;
}

/** Cards of a run of works, asked by the places of works. */
export interface CardSource {
  listPictures: (work: number, number: string) => HitPicture[];
  getFrames: (work: number) => number;
  isRtl: (work: number) => boolean;
}

/** Opens the cards of a run of works that begins at `first`. */
export function openCards({ pictures, sizes, frames, rtl }: CardColumns, first: number): CardSource {
  const starts: number[] = [];
  let count = 0;
  for (const own of pictures) {
    starts.push(count);
    count += typeof own === 'string' ? (own === '' ? 0 : 1) : own.length;
  }
  return {
    listPictures: (work, number) => {
      const own = pictures[work - first] ?? [];
      return (typeof own === 'string' ? [own] : own)
        .filter((hash) => hash !== '')
        .map((hash, at) => {
          const place = ((starts[work - first] ?? 0) + at) * 2;
          return { id: `${number}-${hash}`, width: sizes[place] ?? 1, height: sizes[place + 1] ?? 1 };
        });
    },
    getFrames: (work) => frames[work - first] ?? 0,
    isRtl: (work) => rtl[work - first] === 1,
  };
}
