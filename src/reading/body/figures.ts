import type { ElementContent } from 'hast';
import { buildPath } from '../../exhibition/addresses.ts';
import { getGlimpse } from '../../exhibition/cover.ts';
import type { Picture } from '../../exhibition/picture.ts';
import {
  buildDetailSources,
  buildPictureSources,
  type PictureSources,
} from '../../exhibition/picture-sources.ts';
import { buildArtistNames, isShown, type Work } from '../../exhibition/work.ts';
import { getStrings } from '../../interface/strings.ts';

const columnSizes = '(min-width: 48rem) 42rem, 100vw';

interface FigureTexts {
  alt: string;
  caption: string;
  /** Makes the picture a link. */
  href?: string;
}

/** A figure of a picture with its caption. */
export function buildFigure(picture: Picture, base: string, texts: FigureTexts): ElementContent {
  return frame(buildPicture(buildPictureSources(picture, base), texts.alt), texts);
}

/** The figure of a work in a text: its first picture, of a scroll where it begins, leading to its page. */
export function buildWorkFigure(work: Work, base: string, caption: string): ElementContent | undefined {
  const first = work.parts[0];
  if (!first || !isShown(work)) return undefined;
  const glimpse = getGlimpse(work);
  const name = `《${work.title}》${buildArtistNames(work)}`;
  const label = glimpse ? `${name}，${getStrings(undefined).work.detail}` : name;
  const sources = glimpse ? buildDetailSources(glimpse, base) : buildPictureSources(first.picture, base);
  return frame(buildPicture(sources, work.alt, glimpse && `goes-${glimpse.goesOn}`), {
    alt: work.alt,
    caption: caption === '' ? label : `${caption}（${label}）`,
    href: `${base}${buildPath.work(work.number)}`,
  });
}

function frame(image: ElementContent, { caption, href }: FigureTexts): ElementContent {
  const shown: ElementContent =
    href === undefined ? image : { type: 'element', tagName: 'a', properties: { href }, children: [image] };
  const said: ElementContent = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: caption }],
  };
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children: caption === '' ? [shown] : [shown, said],
  };
}

function buildPicture(from: PictureSources, alt: string, className?: string): ElementContent {
  const { sources, srcset, src, width, height } = from;
  return {
    type: 'element',
    tagName: 'picture',
    properties: className === undefined ? {} : { className: [className] },
    children: [
      ...sources.map((source): ElementContent => ({
        type: 'element',
        tagName: 'source',
        properties: { type: source.type, srcSet: source.srcset, sizes: columnSizes },
        children: [],
      })),
      {
        type: 'element',
        tagName: 'img',
        properties: {
          src,
          srcSet: srcset,
          sizes: columnSizes,
          width,
          height,
          alt,
          loading: 'lazy',
          decoding: 'async',
        },
        children: [],
      },
    ],
  };
}
