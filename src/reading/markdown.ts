import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import {
  buildFigurePlace,
  decodeAddress,
  placeFigures,
  takeFigures,
  type FigureContext,
  type FigurePlace,
} from './body-figures.ts';
import { setLines } from './body-lines.ts';
import { resolveLinks, type LinkContext } from './body-links.ts';
import { mendBody } from './body-mends.ts';
import { resolveReferences } from './body-references.ts';
import { checkTangles } from './body-tangles.ts';

/** What a body may point to. */
export type MarkdownContext = FigureContext & LinkContext;

/** Renders a body: CJK-friendly emphasis, lines as they were meant, sanitised, pictures from the image store. */
export function renderMarkdown(body: string, context: MarkdownContext): { html: string; summary: string } {
  const tangle = checkTangles(body);
  if (tangle) {
    context.report(tangle);
    return { html: '', summary: '' };
  }
  const tree = parser.parse(mendBody(body, context.report));
  resolveReferences(tree, context.report);
  setLines(tree);
  lowerHeadings(tree);
  reportHtml(tree, context);
  resolveLinks(tree, context);
  const figures = takeFigures(tree, context);
  const summary = summarise(tree);
  const clean = sanitiser.runSync(tree);
  keepTitlesWhole(clean);
  wrapTables(clean);
  placeFigures(clean, figures);
  return { html: stringifier.stringify(clean), summary };
}

/** The addresses of all pictures of a body, as written and decoded. */
export function listTargets(body: string): string[] {
  if (!/[!！]\s?[[［]/u.test(body) || checkTangles(body)) return [];
  const targets: string[] = [];
  const tree = parser.parse(mendBody(body, () => undefined));
  resolveReferences(tree, () => undefined);
  visit(tree, 'image', ({ url }) => {
    targets.push(url.trim(), decodeAddress(url).trim(), url.normalize('NFKC').trim());
  });
  return targets;
}

/**
 * Writers indent paragraphs and rule lines under them: neither makes code or a heading here.
 * @see https://github.com/micromark/micromark#constructs-to-disable
 */
function disableIndentedCode(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: ['codeIndented', 'setextUnderline'] } });
}

const parser = unified()
  .use(remarkParse)
  .use(disableIndentedCode)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough)
  .freeze();
const handlers = {
  figurePlace: (_state: unknown, node: FigurePlace) => buildFigurePlace(node.index),
};
const toHtml: Options = {
  clobberPrefix: 'note-',
  footnoteLabel: '注释',
  footnoteLabelProperties: {},
  footnoteBackLabel: (index) => `回到正文注 ${index + 1}`,
  handlers: handlers as Options['handlers'],
};
// The language of a block of code is not coloured here, and may be any text.
const attributes = { ...defaultSchema.attributes, code: [] };
const sanitiser = unified()
  .use(remarkRehype, toHtml)
  .use(rehypeSanitize, { ...defaultSchema, attributes, clobber: [] })
  .freeze();
const stringifier = unified().use(rehypeStringify).freeze();

/** The page has its h1: headings of a body begin at h2. */
function lowerHeadings(tree: Root): void {
  visit(tree, 'heading', (node) => {
    node.depth = Math.min(6, Math.max(2, node.depth === 1 ? 2 : node.depth)) as typeof node.depth;
  });
}

function reportHtml(tree: Root, context: MarkdownContext): void {
  visit(tree, 'html', (node) => {
    if (node.value.startsWith('<!--')) return;
    context.report({
      ...{ code: 'html-ignored', severity: 'warning', line: node.position?.start.line ?? 1 },
      found: node.value.slice(0, 40),
      expected: '只用 Markdown，不用 HTML',
      fix: '这段 HTML 没有放进网页；请改用 Markdown 写。',
    });
  });
}

/** Characters of private use look like nothing outside the program that made them. */
const privateUse = /[\uE000-\uF8FF]/gu;

/** The first paragraph with words, as plain text. */
function summarise(tree: Root): string {
  for (const node of tree.children) {
    const words = node.type === 'paragraph' ? toString(node).replace(privateUse, '').trim() : '';
    if (words !== '') return words.replace(/\s+/gu, ' ');
  }
  return '';
}

/** A 《title》 of up to this many characters stays on one line. */
const wholeTitle = /(《[^》]{1,10}》)/u;

function keepTitlesWhole(tree: HtmlRoot): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !wholeTitle.test(node.value)) return undefined;
    const pieces = node.value.split(wholeTitle).filter((piece) => piece !== '');
    const nodes = pieces.map((value): Element | typeof node => {
      const text = { type: 'text' as const, value };
      if (!wholeTitle.test(value)) return text;
      return { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children: [text] };
    });
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
}

/** A table wider than its column scrolls in itself, by touch and by keyboard. */
function wrapTables(tree: HtmlRoot): void {
  visit(tree, { tagName: 'table' }, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const properties = { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: '表格，可左右滑动' };
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
    return index + 1;
  });
}
