import { createHash } from 'node:crypto';
import postcss, { type Root, type Rule } from 'postcss';
import parseSelectors from 'postcss-selector-parser';
import { listTags, readAttribute, replacePieces, type Tag } from './html-tags.ts';

type Piece = Parameters<typeof replacePieces>[1][number];

/** A style sheet as pages carry it, parsed once. */
interface Sheet {
  root: Root;
  /** What the selectors of its rules ask for, rule by rule as `walkRules` meets them. */
  needs: (readonly Need[])[];
  /** Every class that it speaks of. */
  classes: ReadonlySet<string>;
  /** What is left of it, by the classes of it that are kept. */
  trimmed: Map<string, string>;
}

/** The names without which a selector matches nothing, outside of `:not()`, `:is()` and their like. */
interface Need {
  selector: string;
  classes: string[];
  tags: string[];
}

export interface TrimmedPage {
  html: string;
  /** What the page links at its end: the name within `assets/`, and its text. */
  sheet?: { name: string; css: string };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#38': '&', '#39': "'" };
const classAttribute = / class="([^"]*)"/gu;
/** An element that no first screen shows, and so all that follows it. */
const foldMark = /(?:^|\s)data-fold(?=[\s=/]|$)/u;
/** A page that says where its first screen is over stays within this; one of much text links its styles instead. */
const mostBytes = 30 * 1024;

/** Names that a page, or a part of it, has: rules for others are left out. */
interface Names {
  classes: ReadonlySet<string>;
  /** Of elements; absent where any may come. Then rules for paper are wanted too. */
  tags?: ReadonlySet<string>;
}

/**
 * Leaves out of the style sheets within a page the rules for classes that neither the page has nor its scripts may give:
 * with them, every page would carry the layout of all others. A page that says where its first screen is over carries the
 * rules for what comes before that, one of much text fewer, and links all of them at its end, where they keep nobody
 * waiting. The hashes of its content security policy follow.
 */
export class StyleTrimmer {
  readonly #base: string;
  readonly #sheets = new Map<string, Sheet>();

  constructor(base: string) {
    this.#base = base;
  }

  /** `scripted` holds every word of the page's scripts. */
  trim(written: string, scripted: ReadonlySet<string>): TrimmedPage {
    const html = shortenScopes(written);
    const tags = listTags(html);
    const fold = tags.find(({ attributes }) => foldMark.test(attributes))?.start;
    const named = readHashes(written);
    // A sheet that Astro's own policy does not name is none of ours.
    const own = new Set(
      listTags(written).flatMap(({ text = '' }) => (named.has(hash(text)) ? shorten(text) : [])),
    );
    const sheets = tags.filter((tag) => isSheet(tag) && own.has(tag.text ?? ''));
    const inline = (names: Names | undefined, pieces: readonly Piece[] = []): string => {
      const styles = sheets.map(({ start, textEnd = start, text = '' }) => {
        const trimmed = names ? fillSheet(this.#open(text), names) : '';
        own.add(trimmed);
        return { start, end: textEnd, text: trimmed === '' ? '' : `<style>${trimmed}</style>` };
      });
      return allowInline(replacePieces(html, [...styles, ...pieces]), (text) => own.has(text));
    };
    if (fold === undefined) {
      return { html: inline({ classes: new Set([...listClasses(tags), ...scripted]) }) };
    }
    // The same for all such pages, so that it is fetched once.
    const css = sheets.map(({ text = '' }) => text).join('');
    const name = `page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    const link = `<link rel="stylesheet" href="${this.#base}assets/${name}">`;
    const insert = (before: string): Piece[] =>
      tags
        .filter((tag) => tag.isClose && tag.name === before)
        .slice(-1)
        .map(({ start }) => ({ start, end: start, text: link }));
    for (const end of listEnds(tags, fold)) {
      const first = tags.filter(({ start }) => start < end);
      const names = { classes: listClasses(first), tags: new Set(first.map((tag) => tag.name)) };
      const page = inline(names, insert('body'));
      if (Buffer.byteLength(page) <= mostBytes) return { html: page, sheet: { name, css } };
    }
    return { html: inline(undefined, insert('head')), sheet: { name, css } };
  }

  #open(css: string): Sheet {
    const known = this.#sheets.get(css);
    if (known) return known;
    const root = postcss.parse(css);
    const classes = new Set<string>();
    const needs: Need[][] = [];
    root.walkRules((rule) => {
      parseSelectors((selectors) => {
        selectors.walkClasses(({ value }) => void classes.add(value));
      }).processSync(rule);
      needs.push(isStep(rule) ? [] : rule.selectors.map(readNeed));
    });
    const sheet: Sheet = { root, needs, classes, trimmed: new Map() };
    this.#sheets.set(css, sheet);
    return sheet;
  }
}

/** The classes by which Astro scopes styles, in four letters: every element of a component bears one. */
function shorten(text: string): string {
  return text.replace(/\bastro-([a-z0-9]{4})[a-z0-9]{4}\b/gu, '_$1');
}

function shortenScopes(html: string): string {
  const pieces = listTags(html).flatMap((tag): Piece[] => {
    const { start, end, text, textEnd } = tag;
    if (isSheet(tag) && textEnd !== undefined) {
      return [{ start, end: textEnd, text: `<style>${shorten(text ?? '')}</style>` }];
    }
    if (!tag.attributes.includes('astro-')) return [];
    return [{ start, end, text: html.slice(start, end).replace(classAttribute, shorten) }];
  });
  return replacePieces(html, pieces);
}

/** True for a sheet that pages share; what a page has of its own bears an attribute. */
function isSheet({ name, attributes, text }: Tag): boolean {
  return name === 'style' && attributes === '' && text !== undefined;
}

/**
 * Places at which the first screen of a page may be said to end, the best first: where it says so, then earlier ones, for
 * the layout of the page comes with the first of its parts.
 */
function listEnds(tags: readonly Tag[], fold: number): number[] {
  const start = tags.find(({ name }) => name === 'main')?.start;
  const parts = tags
    .filter(({ name, isClose }) => !isClose && ['section', 'figure', 'div', 'dl'].includes(name))
    .map((tag) => tag.start)
    .filter((at) => at < fold && at > (start ?? 0));
  return [fold, ...parts.reverse(), ...(start === undefined ? [] : [start])];
}

function listClasses(tags: readonly Tag[]): Set<string> {
  const names = tags.flatMap((tag) =>
    readAttribute(tag, 'class')
      .replace(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole)
      .split(/\s+/u),
  );
  return new Set(names);
}

/** A sheet without the rules for other names. */
function fillSheet(sheet: Sheet, names: Names): string {
  const { classes, trimmed } = sheet;
  const kept = [...classes].filter((name) => names.classes.has(name));
  const key = [...(names.tags ?? ['*']), '', ...kept].join(' ');
  const known = trimmed.get(key);
  if (known !== undefined) return known;
  const text = trimSheet(sheet, { ...names, classes: new Set(kept) });
  trimmed.set(key, text);
  return text;
}

/** Names in the content security policy of a page what is ours of the styles and scripts in it, and nothing else. */
function allowInline(html: string, isOurs: (text: string) => boolean): string {
  const policy = readPolicy(html);
  if (!policy) return html;
  // Blocks of data do not run.
  const blocks = listTags(html).filter(
    ({ text = '', attributes }) => text !== '' && !attributes.includes('json"') && isOurs(text),
  );
  const hashes = (kind: string): string => {
    const own = blocks.filter(({ name }) => name === kind).map(({ text = '' }) => ` '${hash(text)}'`);
    return [...new Set(own)].join('');
  };
  const text = policy.text
    .replace(/(script-src[^;"]*?)(?: 'sha256-[^']+')+/u, (_, rest: string) => rest + hashes('script'))
    .replace(/(style-src[^;"]*?)(?: 'sha256-[^']+')+/u, (_, rest: string) => rest + hashes('style'));
  return replacePieces(html, [{ ...policy, text }]);
}

/** What the policy of a page names. */
function readHashes(html: string): ReadonlySet<string> {
  return new Set(readPolicy(html)?.text.match(/sha256-[\w+/=]+/gu));
}

/** The content security policy of a page, and where it stands. */
function readPolicy(html: string): Piece | undefined {
  const tag = listTags(html).find(
    (one) => one.name === 'meta' && readAttribute(one, 'http-equiv') === 'content-security-policy',
  );
  return tag && { start: tag.start, end: tag.end, text: html.slice(tag.start, tag.end) };
}

function trimSheet({ root, needs }: Sheet, kept: Names): string {
  const copy = root.clone();
  // What a licence asks to be kept stands in the sheet that the page links, or else here.
  if (kept.tags) copy.walkComments((comment) => void comment.remove());
  const rules: Rule[] = [];
  copy.walkRules((rule) => void rules.push(rule));
  rules.forEach((rule, at) => {
    if (!isStep(rule)) trimRule(rule, needs[at] ?? [], kept);
  });
  copy.walkAtRules((rule) => {
    const isPaper = rule.name === 'media' && rule.params === 'print';
    if (rule.nodes?.length === 0 || (kept.tags && isPaper)) rule.remove();
  });
  return copy.toString();
}

/** The steps of an animation look like selectors. */
function isStep({ parent }: Rule): boolean {
  return parent !== undefined && 'name' in parent && parent.name.endsWith('keyframes');
}

/** Takes from a rule the selectors that cannot match, and the rule itself with the last of them. */
function trimRule(rule: Rule, needs: readonly Need[], { classes, tags }: Names): void {
  const left = needs.filter(
    (need) =>
      need.classes.every((name) => classes.has(name)) && (!tags || need.tags.every((name) => tags.has(name))),
  );
  if (left.length === 0) rule.remove();
  else if (left.length < needs.length) rule.selectors = left.map(({ selector }) => selector);
}

function readNeed(selector: string): Need {
  const need: Need = { selector, classes: [], tags: [] };
  parseSelectors((selectors) => {
    selectors.walkPseudos((pseudo) => {
      if (pseudo.length > 0) pseudo.remove();
    });
    selectors.walkClasses(({ value }) => void need.classes.push(value));
    selectors.walkTags(({ value }) => void need.tags.push(value));
  }).processSync(selector);
  return need;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
