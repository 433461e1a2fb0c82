import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type {
  Code,
  Emphasis,
  Heading,
  Image,
  Node,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Fault } from '../../exhibition/fault.ts';
import { visit } from 'unist-util-visit';
import { buildChart, readChart } from './chart.ts';
import { describeBadChart, describeInTable, describeMissingPicture } from './figure-faults.ts';

/** What figures a body may have. */
export interface FigureContext {
  /** Finds the figure of a work's number or of a picture's path as written; undefined when there is none. */
  getFigure: (target: string, caption: string, href?: string) => ElementContent | undefined;
  report: (fault: Fault & { line: number }) => void;
}

/** Stands where a figure belongs; figures are made by us and need no sanitising. */
export interface FigurePlace extends Node {
  type: 'figurePlace';
  index: number;
}

/**
 * Takes charts and pictures out of a body. A picture in the middle of a paragraph, a list or a link parts the text
 * before it from that behind it. Returns the figures by the index of their places.
 */
export function takeFigures(tree: Root, context: FigureContext): ElementContent[] {
  const figures: ElementContent[] = [];
  const place = (figure: ElementContent): FigurePlace => ({
    type: 'figurePlace',
    index: figures.push(figure) - 1,
  });
  visit(tree, 'code', (node: Code, index, parent) => {
    if (!/^(?:图表|chart)$/iu.test(node.lang ?? '') || !parent || index === undefined) return;
    const chart = readChart(node.value);
    if (chart) replaceChild(parent, index, [place(buildChart(chart))]);
    else context.report(describeBadChart(node));
  });
  visit(tree, 'heading', (heading: Heading, index, parent) => {
    if (!parent || index === undefined || !hasImage(heading)) return undefined;
    const images = heading.children.flatMap((child) => listImages(child));
    const { children } = dropImages({ type: 'emphasis', children: heading.children }) as Emphasis;
    const words = toString({ type: 'paragraph', children }).trim() === '' ? [] : [{ ...heading, children }];
    const shown = splitAtImages({ type: 'paragraph', children: images }, context, place);
    replaceChild(parent, index, [...words, ...shown]);
    return index + words.length + shown.length;
  });
  visit(tree, 'paragraph', (paragraph: Paragraph, index, parent) => {
    if (!parent || index === undefined || !hasImage(paragraph)) return undefined;
    const pieces = splitAtImages(paragraph, context, place);
    replaceChild(parent, index, pieces);
    return index + pieces.length;
  });
  // Cells of tables hold no figures: the words for the picture stand in its place.
  visit(tree, 'image', (node: Image, index, parent) => {
    if (!findFigure(node, context)) context.report(describeMissingPicture(node));
    else if (parent?.type === 'tableCell') context.report(describeInTable(node));
    if (parent && index !== undefined) replaceChild(parent, index, [{ type: 'text', value: node.alt ?? '' }]);
  });
  return figures;
}

/** Puts the figures into their places. */
export function placeFigures(tree: HtmlRoot, figures: readonly ElementContent[]): void {
  visit(tree, 'element', (node, index, parent) => {
    const at = (node.data as { figure?: number } | undefined)?.figure;
    const figure = at === undefined ? undefined : figures[at];
    if (figure && parent && index !== undefined) parent.children[index] = figure;
  });
}

/** The mark of a figure's place in HTML: data of the tree, which no text can imitate. */
export function buildFigurePlace(index: number): Element {
  return { type: 'element', tagName: 'div', properties: {}, children: [], data: { figure: index } as object };
}

function hasImage(node: { children: readonly PhrasingContent[] }): boolean {
  return node.children.some((child) => child.type === 'image' || ('children' in child && hasImage(child)));
}

function splitAtImages(
  paragraph: Paragraph,
  context: FigureContext,
  place: (figure: ElementContent) => FigurePlace,
): (RootContent | FigurePlace)[] {
  const pieces: (RootContent | FigurePlace)[] = [];
  let words: PhrasingContent[] = [];
  const endWords = (): void => {
    const hasWords = words.some(
      (word) => word.type !== 'break' && (word.type !== 'text' || word.value.trim() !== ''),
    );
    if (hasWords) pieces.push({ ...paragraph, children: words });
    words = [];
  };
  for (const child of paragraph.children) {
    const images = listImages(child);
    if (images.length === 0) {
      words.push(child);
      continue;
    }
    const isOnlyImages =
      child.type === 'image' ||
      (child.type === 'link' && child.children.every((one) => one.type === 'image'));
    if (!isOnlyImages) words.push(dropImages(child));
    const href = child.type === 'link' ? child.url : undefined;
    for (const image of images) {
      const figure = findFigure(image, context, href);
      if (!figure) {
        context.report(describeMissingPicture(image));
        words.push({ type: 'text', value: image.alt ?? '' });
        continue;
      }
      endWords();
      pieces.push(place(figure));
    }
  }
  endWords();
  return pieces;
}

function listImages(node: PhrasingContent): Image[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap((child) => listImages(child)) : [];
}

function dropImages(node: PhrasingContent): PhrasingContent {
  if (!('children' in node)) return node;
  const children = node.children.filter((child) => child.type !== 'image').map((child) => dropImages(child));
  return { ...node, children };
}

function findFigure(image: Image, { getFigure }: FigureContext, href?: string): ElementContent | undefined {
  const caption = image.alt ?? '';
  const targets = [image.url, decodeAddress(image.url), image.url.normalize('NFKC')];
  for (const target of targets) {
    const figure = getFigure(target.trim(), caption, href);
    if (figure) return figure;
  }
  return undefined;
}

/** The words of an address with its per cent signs read; as it stands where they mean nothing (50%.jpg). */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function replaceChild(parent: Parents, index: number, nodes: (RootContent | FigurePlace)[]): void {
  (parent.children as unknown[]).splice(index, 1, ...nodes);
}
