import type { Picture } from '../../exhibition/picture.ts';
import { buildPictureSources } from '../../exhibition/picture-sources.ts';

interface Props {
  picture: Picture;
  base: string;
  alt: string;
  /** The `sizes` of the image: how wide it is shown. */
  sizes: string;
  /** No size beyond this width (px) is offered. */
  widest?: number;
  /** True for what is seen first: loaded at once. */
  first?: boolean;
  className?: string;
}

/** A picture in AVIF, WebP or JPEG, its place kept by width and height. */
export function PictureImage({ picture, base, alt, sizes, widest, first = false, className }: Props) {
  const { sources, srcset, src, width, height } = buildPictureSources(picture, base, widest);
  return (
    <picture className={className}>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcset} sizes={sizes} />
      ))}
      <img
        src={src}
        srcSet={srcset}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
