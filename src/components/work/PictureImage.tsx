import type { Picture } from '../../exhibition/picture.ts';
import { buildPictureSources, type PictureSources } from '../../exhibition/picture-sources.ts';

/** How a picture is shown. */
export interface Look {
  alt: string;
  /** The `sizes` of the image: how wide it is shown. */
  sizes: string;
  /** True for what is seen first: loaded at once. */
  first?: boolean;
  className?: string;
  imageClass?: string;
}

interface Props extends Look {
  picture: Picture;
  base: string;
  /** No size beyond this width (px) is offered. */
  widest?: number;
  /** True for one of many on a page: WebP alone, whose addresses are a third of all. */
  plain?: boolean;
  /** True for one of many that are looked at: who reads no AVIF gets one size, in WebP. */
  crowded?: boolean;
}

/** A picture of which no size beyond this width (px) is offered is shown small. */
const smallWidth = 960;

/** A picture in AVIF, WebP or JPEG, its place kept by width and height. */
export function PictureImage({ picture, base, widest, plain = false, crowded = false, ...look }: Props) {
  const from = buildPictureSources(picture, base, widest);
  if (crowded) return <SourcesImage from={leaveOneSize(from)} {...look} />;
  if (!plain) return <SourcesImage from={from} {...look} />;
  const { alt, sizes, className, imageClass } = look;
  const all = from.sources.at(-1)?.srcset.split(', ') ?? [];
  // Small ones need no choice: a size that a phone shows sharply is enough for each.
  const shown = widest === undefined || widest > smallWidth ? all : all.slice(-2, -1);
  const several = shown.length > 1 && { srcSet: shown.join(', '), sizes };
  return (
    <picture className={className}>
      <img
        className={imageClass}
        src={(shown[0] ?? all[0])?.split(' ')[0]}
        {...several}
        {...{ alt, width: from.width, height: from.height, loading: 'lazy', decoding: 'async' }}
      />
    </picture>
  );
}

/** Every browser of the floor reads WebP. What is broader than high hangs larger, so it is given its largest small size. */
function leaveOneSize({ sources: [first, second], ...from }: PictureSources): PictureSources {
  const all = (second?.srcset.split(', ') ?? []).map((one) => one.split(' '));
  const small = from.width > from.height ? all.filter(([, width = '']) => parseInt(width) <= smallWidth) : [];
  const [src = from.src] = small.at(-1) ?? all[1] ?? all[0] ?? [];
  return { ...from, sources: first ? [first] : [], src };
}

/**
 * What stands behind `from`, in AVIF, WebP or JPEG. Whoever knows neither of the first two gets one size: all browsers of
 * the floor know WebP, and a third list of addresses would be a tenth of a work's page.
 */
export function SourcesImage({
  from,
  alt,
  sizes,
  first = false,
  className,
  imageClass,
}: Look & { from: PictureSources }) {
  return (
    <picture className={className}>
      {from.sources.map((source) => (
        <source
          key={source.type}
          type={source.type}
          {...(source.srcset.includes(', ')
            ? { srcSet: source.srcset, sizes }
            : { srcSet: source.srcset.replace(/ \d+w$/u, '') })}
        />
      ))}
      <img
        className={imageClass}
        src={from.src}
        width={from.width}
        height={from.height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
