import type { ElementContent } from 'hast';
import { buildPath } from '../../exhibition/addresses.ts';
import type { Picture } from '../../exhibition/picture.ts';
import { buildPictureSources } from '../../exhibition/picture-sources.ts';
import { buildArtistNames, isShown, type Work } from '../../exhibition/work.ts';

const columnSizes = '(min-width: 48rem) 42rem, 100vw';

/** A figure of one picture with its caption; `href` makes the picture a link. */
export function buildFigure(
  pictures: readonly Picture[],
  base: string,
  texts: { alt: string; caption: string; href?: string },
): ElementContent {
  const images = pictures.map((picture, index) => buildPicture(picture, base, index === 0 ? texts.alt : ''));
  const shown: ElementContent[] =
    texts.href === undefined
      ? images
      : [{ type: 'element', tagName: 'a', properties: { href: texts.href }, children: images }];
  const caption: ElementContent = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: texts.caption }],
  };
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children: texts.caption === '' ? shown : [...shown, caption],
  };
}

/** The figure of a work in a text: its first picture, leading to its page. */
export function buildWorkFigure(work: Work, base: string, caption: string): ElementContent | undefined {
  const first = work.parts[0];
  if (!first || !isShown(work)) return undefined;
  const label = `《${work.title}》${buildArtistNames(work)}`;
  return buildFigure([first.picture], base, {
    alt: work.alt,
    caption: caption === '' ? label : `${caption}（${label}）`,
    href: `${base}${buildPath.work(work.number)}`,
  });
}

function buildPicture(picture: Picture, base: string, alt: string): ElementContent {
  const { sources, srcset, src, width, height } = buildPictureSources(picture, base);
  return {
    type: 'element',
    tagName: 'picture',
    properties: {},
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
