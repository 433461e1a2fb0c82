import { createHash } from 'node:crypto';
import postcss, { type Root, type Rule } from 'postcss';
import parseSelectors from 'postcss-selector-parser';

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
/** A sheet that pages share; what a page has of its own bears an attribute. */
const styleBlock = /<style>([\s\S]*?)<\/style>/gu;
const classAttribute = / class="([^"]*)"/gu;
/** An element that no first screen shows, and so all that follows it. */
const foldMark = ' data-fold';
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
    const fold = html.indexOf(foldMark);
    const fill = (css: string, names: Names): string => fillSheet(this.#open(css), names);
    const inline = (names: Names): string =>
      allowInline(
        html.replace(styleBlock, (_, css: string) => {
          const trimmed = fill(css, names);
          return trimmed === '' ? '' : `<style>${trimmed}</style>`;
        }),
      );
    if (fold < 0) return { html: inline({ classes: new Set([...listClasses(html), ...scripted]) }) };
    // The same for all such pages, so that it is fetched once.
    const css = [...html.matchAll(styleBlock)].map(([, own = '']) => own).join('');
    const name = `page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    const link = `<link rel="stylesheet" href="${this.#base}assets/${name}">`;
    for (const end of listEnds(html, fold)) {
      const page = inline(listNames(html.slice(0, end))).replace('</body>', `${link}</body>`);
      if (Buffer.byteLength(page) <= mostBytes) return { html: page, sheet: { name, css } };
    }
    const bare = html.replace(styleBlock, '').replace('</head>', `${link}</head>`);
    return { html: allowInline(bare), sheet: { name, css } };
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
function shortenScopes(html: string): string {
  const shorten = (text: string): string => text.replace(/\bastro-([a-z0-9]{4})[a-z0-9]{4}\b/gu, '_$1');
  return html.replace(classAttribute, shorten).replace(styleBlock, shorten);
}

/**
 * Places at which the first screen of a page may be said to end, the best first: where it says so, then earlier ones, for
 * the layout of the page comes with the first of its parts.
 */
function listEnds(html: string, fold: number): number[] {
  const start = html.indexOf('<main');
  const parts = [...html.slice(0, fold).matchAll(/<(?:section|figure|div|dl)[ >]/gu)].map(
    ({ index }) => index,
  );
  return [fold, ...parts.filter((at) => at > start).reverse(), ...(start < 0 ? [] : [start])];
}

function listClasses(html: string): Set<string> {
  const names = [...html.matchAll(classAttribute)].flatMap(([, names = '']) =>
    names.replace(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole).split(/\s+/u),
  );
  return new Set(names);
}

/** The names within the first part of a page. */
function listNames(html: string): Names {
  const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gu)].map(([, tag = '']) => tag));
  return { classes: listClasses(html), tags };
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

/** Names in the content security policy of a page what stands within it, and nothing else; data blocks do not run. */
function allowInline(html: string): string {
  const blocks = [
    ...html.matchAll(
      /<(style|script)(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))[^>]*>([\s\S]*?)<\/\1>/gu,
    ),
  ];
  const hashes = (kind: string): string =>
    blocks
      .filter(([, tag, text]) => tag === kind && text !== '')
      .map(([, , text = '']) => ` '${hash(text)}'`)
      .join('');
  return html
    .replace(/(script-src[^;"]*?)(?: 'sha256-[^']+')+/u, (_, rest: string) => rest + hashes('script'))
    .replace(/(style-src[^;"]*?)(?: 'sha256-[^']+')+/u, (_, rest: string) => rest + hashes('style'));
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
