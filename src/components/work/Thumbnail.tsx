import { getGlimpse } from '../../exhibition/cover.ts';
import { buildDetailSources } from '../../exhibition/picture-sources.ts';
import type { Work } from '../../exhibition/work.ts';
import { PictureImage, SourcesImage, type Look } from './PictureImage.tsx';

interface Props extends Look {
  work: Work;
  base: string;
  /** No size beyond this width (px) is offered. */
  widest: number;
  /** The word of the interface for a detail. */
  detail: string;
  /** True for one of many on a page: WebP alone, at one size. */
  plain?: boolean;
}

/** How wide a thumbnail is by its height. */
function getRatio(work: Work): number {
  const shape = getGlimpse(work)?.region ?? work.parts[0]?.picture;
  return shape ? shape.width / shape.height : 1;
}

/** Styles that keep the place of thumbnails until they are there: `--r` is width by height. */
export function buildThumbnailStyle(works: readonly Work[]): string {
  return works.map((work) => `.t-${work.number}{--r:${Math.round(getRatio(work) * 1000) / 1000}}`).join('');
}

const arrows = { left: '←', right: '→', down: '↓' };

/** A work where there is little room: its first picture, of a scroll the detail where it begins, which says so. */
export function Thumbnail(props: Props) {
  const { work, base, widest, detail, plain = false, className = '', imageClass = '', ...others } = props;
  const look = { ...others, imageClass: `${imageClass} t-${work.number}`.trim() };
  const glimpse = getGlimpse(work);
  const picture = work.parts[0]?.picture;
  if (!picture) return null;
  if (!glimpse) return <PictureImage picture={picture} {...{ base, widest, plain, className }} {...look} />;
  const way = glimpse.goesOn;
  const from = buildDetailSources(glimpse, base, widest);
  const webp = from.sources.at(-1)?.srcset.split(' ')[0];
  return (
    <span className={`${className} goes-${way}`.trim()}>
      <SourcesImage
        from={plain && webp !== undefined ? { ...from, src: webp, sources: [] } : from}
        className="contents"
        {...look}
      />
      <span className="goes-on">
        {`${detail} `}
        <span aria-hidden="true">{arrows[way]}</span>
      </span>
    </span>
  );
}
