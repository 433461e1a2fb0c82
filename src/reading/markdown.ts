import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Code, Image, Link, Paragraph, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { buildPath } from '../exhibition/addresses.ts';
import type { Fault } from '../exhibition/fault.ts';
import { buildChart, readChart } from './chart.ts';

/** What a body may point to. */
export interface MarkdownContext {
  /** Base of the site's addresses, `/` or `/show/`. */
  base: string;
  /** Finds the figure of a work's number or of a picture's path as written; undefined when there is none. */
  getFigure: (target: string, caption: string) => ElementContent | undefined;
  hasWork: (number: string) => boolean;
  report: (fault: Fault & { line: number }) => void;
}

/** Renders a body: CJK-friendly emphasis, joined lines, sanitised, pictures from the image store. */
export function renderMarkdown(body: string, context: MarkdownContext): { html: string; summary: string } {
  const tree = parser.parse(body.replace(/^[\u3000\u00A0]+/gmu, ''));
  joinHanLines(tree);
  lowerHeadings(tree);
  reportHtml(tree, context);
  resolveLinks(tree, context);
  const figures = takeFigures(tree, context);
  const first = tree.children.find((node) => node.type === 'paragraph');
  const clean = sanitiser.runSync(tree);
  keepTitlesWhole(clean);
  placeFigures(clean, figures);
  return { html: stringifier.stringify(clean), summary: first ? toString(first).trim() : '' };
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough)
  .freeze();
const sanitiser = unified().use(remarkRehype).use(rehypeSanitize).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

const cjk = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF—…“”‘’]`;
const lineBetweenHan = new RegExp(String.raw`(?<=${cjk})\n(?=${cjk})`, 'gu');

/** A line break between Han characters is no blank. */
function joinHanLines(tree: Root): void {
  visit(tree, 'text', (node: Text) => {
    node.value = node.value.replace(lineBetweenHan, '');
  });
}

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

/** `[悯农](2001)` leads to the work 2001. */
function resolveLinks(tree: Root, context: MarkdownContext): void {
  visit(tree, 'link', (node: Link) => {
    const number = /^(?:\/?w\/)?(\d{4,})\/?$/u.exec(node.url)?.[1];
    if (number === undefined) return;
    if (!context.hasWork(number)) context.report(describeMissingTarget(node, node.url));
    node.url = `${context.base}${buildPath.work(number)}`;
  });
}

function describeMissingTarget(node: Link | Image, target: string): Fault & { line: number } {
  return {
    ...{ code: 'target-missing', severity: 'error', line: node.position?.start.line ?? 1 },
    found: target,
    expected: '展出作品的编号，或展览文件夹里的一张图片',
    fix: '改成存在的编号或图片文件名，或删去这一处。',
  };
}

/** Pulls pictures out before sanitising; a mark with the figure's index stays in their place. */
function takeFigures(tree: Root, context: MarkdownContext): ElementContent[] {
  const figures: ElementContent[] = [];
  tree.children = tree.children.map((node): RootContent => {
    if (node.type === 'code' && /^(?:图表|chart)$/iu.test(node.lang ?? '')) {
      const chart = readChart(node.value);
      if (chart) return buildMarked(figures.push(buildChart(chart)) - 1);
      context.report(describeBadChart(node));
      return node;
    }
    const image = getLoneImage(node);
    const figure = image && context.getFigure(decodeURI(image.url), toString(image));
    if (!figure) return node;
    return buildMarked(figures.push(figure) - 1);
  });
  visit(tree, 'image', (node: Image, index, parent) => {
    context.report(describeMissingTarget(node, node.url));
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value: node.alt ?? '' };
  });
  return figures;
}

function getLoneImage(node: RootContent): Image | undefined {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === 'image' ? only : undefined;
}

/** A 《title》 of up to this many characters stays on one line. */
const wholeTitle = /(《[^》]{1,10}》)/u;

function keepTitlesWhole(tree: HtmlRoot): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !wholeTitle.test(node.value)) return undefined;
    const pieces = node.value.split(wholeTitle).filter((piece) => piece !== '');
    const nodes = pieces.map((value): ElementContent => {
      const text = { type: 'text' as const, value };
      if (!wholeTitle.test(value)) return text;
      return { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children: [text] };
    });
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
}

/** A paragraph that holds a figure's place; characters of the private use area are not typed by accident. */
function buildMarked(index: number): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: `\uE000${index}\uE001` }] };
}

function describeBadChart(node: Code): Fault & { line: number } {
  return {
    ...{ code: 'chart-wrong', severity: 'error', line: node.position?.start.line ?? 1 },
    found: node.value.split('\n')[0]?.slice(0, 40) ?? '',
    expected: '第一行是图表的题目，以下每行“名称: 数值 单位”',
    fix: '每行写一个名称、冒号和数字，如“市级: 84 场”。',
  };
}

function placeFigures(tree: HtmlRoot, figures: readonly ElementContent[]): void {
  tree.children = tree.children.map((node) => {
    const child = node.type === 'element' ? node.children[0] : undefined;
    const index = child?.type === 'text' ? /^\uE000(\d+)\uE001$/u.exec(child.value)?.[1] : undefined;
    return (index !== undefined && figures[Number(index)]) || node;
  });
}
