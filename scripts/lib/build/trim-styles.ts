import { createHash } from 'node:crypto';
import postcss, { type Root, type Rule } from 'postcss';
import parseSelectors from 'postcss-selector-parser';

/** A style sheet as pages carry it, parsed once. */
interface Sheet {
  root: Root;
  /** Every class that it speaks of. */
  classes: ReadonlySet<string>;
  /** What is left of it, by the classes of it that are kept. */
  trimmed: Map<string, string>;
}

export interface TrimmedPage {
  html: string;
  /** What the page links at its end: the name within `assets/`, and its text. */
  sheet?: { name: string; css: string };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#38': '&', '#39': "'" };
const styleBlock = /<style>([\s\S]*?)<\/style>/gu;
const classAttribute = / class="([^"]*)"/gu;
/** An element that no first screen shows, and so all that follows it. */
const foldMark = ' data-fold';

/**
 * Leaves out of the style sheets within a page the rules for classes that neither the page has nor its scripts may give:
 * with them, every page would carry the layout of all others. A page that says where its first screen is over carries the
 * rules for what comes before that, and links all of them at its end, where they keep nobody waiting. The hashes of its
 * content security policy follow.
 */
export class StyleTrimmer {
  readonly #base: string;
  readonly #sheets = new Map<string, Sheet>();

  constructor(base: string) {
    this.#base = base;
  }

  /** `scripted` holds every word of the page's scripts. */
  trim(html: string, scripted: ReadonlySet<string>): TrimmedPage {
    const fold = html.indexOf(foldMark);
    const used = new Set([...listClasses(html), ...scripted]);
    const first = fold < 0 ? used : listClasses(html.slice(0, fold));
    const hashes = new Map<string, string>();
    const all: string[] = [];
    const page = html.replace(styleBlock, (_, css: string) => {
      const sheet = this.#open(css);
      const trimmed = fillSheet(sheet, first, fold < 0);
      if (fold >= 0) all.push(fillSheet(sheet, used, true));
      hashes.set(hash(css), hash(trimmed));
      return trimmed === '' ? '' : `<style>${trimmed}</style>`;
    });
    const allowed = page.replace(/sha256-[\w+/=]+/gu, (known) => hashes.get(known) ?? known);
    if (fold < 0) return { html: allowed };
    const css = all.join('');
    const name = `page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    const link = `<link rel="stylesheet" href="${this.#base}assets/${name}">`;
    return { html: allowed.replace('</body>', `${link}</body>`), sheet: { name, css } };
  }

  #open(css: string): Sheet {
    const known = this.#sheets.get(css);
    if (known) return known;
    const root = postcss.parse(css);
    const classes = new Set<string>();
    root.walkRules((rule) => {
      parseSelectors((selectors) => {
        selectors.walkClasses(({ value }) => void classes.add(value));
      }).processSync(rule);
    });
    const sheet: Sheet = { root, classes, trimmed: new Map() };
    this.#sheets.set(css, sheet);
    return sheet;
  }
}

function listClasses(html: string): Set<string> {
  const names = [...html.matchAll(classAttribute)].flatMap(([, names = '']) =>
    names.replace(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole).split(/\s+/u),
  );
  return new Set(names);
}

/** A sheet without the rules for other classes, nor those for paper where that is not asked for. */
function fillSheet({ root, classes, trimmed }: Sheet, used: ReadonlySet<string>, hasPaper: boolean): string {
  const kept = [...classes].filter((name) => used.has(name));
  const key = `${hasPaper} ${kept.join(' ')}`;
  const known = trimmed.get(key);
  if (known !== undefined) return known;
  const text = trimSheet(root, new Set(kept), hasPaper);
  trimmed.set(key, text);
  return text;
}

function trimSheet(root: Root, kept: ReadonlySet<string>, hasPaper: boolean): string {
  const copy = root.clone();
  copy.walkComments((comment) => void comment.remove());
  copy.walkRules((rule) => {
    // The steps of an animation look like selectors.
    const { parent } = rule;
    if (parent && 'name' in parent && parent.name.endsWith('keyframes')) return;
    trimRule(rule, kept);
  });
  copy.walkAtRules((rule) => {
    if (rule.nodes?.length === 0 || (!hasPaper && rule.name === 'media' && rule.params === 'print'))
      rule.remove();
  });
  return copy.toString();
}

/** Takes from a rule the selectors that cannot match, and the rule itself with the last of them. */
function trimRule(rule: Rule, kept: ReadonlySet<string>): void {
  const left = rule.selectors.filter((selector) => canMatch(selector, kept));
  if (left.length === 0) rule.remove();
  else if (left.length < rule.selectors.length) rule.selectors = left;
}

/** False where the selector asks for a class that is not there, outside of `:not()`, `:is()` and their like. */
function canMatch(selector: string, kept: ReadonlySet<string>): boolean {
  let isPossible = true;
  parseSelectors((selectors) => {
    selectors.walkPseudos((pseudo) => {
      if (pseudo.length > 0) pseudo.remove();
    });
    selectors.walkClasses(({ value }) => {
      isPossible &&= kept.has(value);
    });
  }).processSync(selector);
  return isPossible;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
