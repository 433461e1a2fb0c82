import type { PictureSources } from '../../exhibition/picture-sources.ts';
import type { ShowCard } from '../../exhibition/show-card.ts';

/** No wider size is offered than the first that reaches this, px. */
const widest = 1200;

/** What `<picture>` needs for the cover of a show that stands at `base`. */
export function buildCoverSources(
  { width, height, files }: NonNullable<ShowCard['cover']>,
  base: string,
): PictureSources {
  const listOf = (type: string) => {
    const all = files.filter((file) => file.type === type).sort((a, b) => a.width - b.width);
    const enough = all.findIndex((file) => file.width >= widest);
    return enough < 0 ? all : all.slice(0, enough + 1);
  };
  const writeSet = (type: string): string =>
    listOf(type)
      .map((file) => `${base}${file.path} ${file.width}w`)
      .join(', ');
  const plain = listOf('image/jpeg');
  return {
    sources: ['image/avif', 'image/webp']
      .filter((type) => listOf(type).length > 0)
      .map((type) => ({ type, srcset: writeSet(type) })),
    srcset: writeSet('image/jpeg'),
    src: `${base}${(plain[1] ?? plain[0] ?? files[0])?.path ?? ''}`,
    width,
    height,
  };
}
