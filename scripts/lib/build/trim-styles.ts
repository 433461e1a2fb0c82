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
  trim(html: string, scripted: ReadonlySet<string>): TrimmedPage {
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
    const earlier = ['<figure', '<main'].map((tag) => html.indexOf(tag)).filter((at) => at >= 0);
    for (const end of [fold, ...earlier]) {
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

/** The names within the first part of a page. */
function listNames(html: string): Names {
  const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gu)].map(([, tag = '']) => tag));
  return { classes: listClasses(html), tags };
}

/** A sheet without the rules for other names. */
function fillSheet({ root, classes, trimmed }: Sheet, names: Names): string {
  const kept = [...classes].filter((name) => names.classes.has(name));
  const key = [...(names.tags ?? ['*']), '', ...kept].join(' ');
  const known = trimmed.get(key);
  if (known !== undefined) return known;
  const text = trimSheet(root, { ...names, classes: new Set(kept) });
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

function trimSheet(root: Root, kept: Names): string {
  const copy = root.clone();
  // What a licence asks to be kept stands in the sheet that the page links, or else here.
  if (kept.tags) copy.walkComments((comment) => void comment.remove());
  copy.walkRules((rule) => {
    // The steps of an animation look like selectors.
    const { parent } = rule;
    if (parent && 'name' in parent && parent.name.endsWith('keyframes')) return;
    trimRule(rule, kept);
  });
  copy.walkAtRules((rule) => {
    const isPaper = rule.name === 'media' && rule.params === 'print';
    if (rule.nodes?.length === 0 || (kept.tags && isPaper)) rule.remove();
  });
  return copy.toString();
}

/** Takes from a rule the selectors that cannot match, and the rule itself with the last of them. */
function trimRule(rule: Rule, kept: Names): void {
  const left = rule.selectors.filter((selector) => canMatch(selector, kept));
  if (left.length === 0) rule.remove();
  else if (left.length < rule.selectors.length) rule.selectors = left;
}

/** False where the selector asks for a name that is not there, outside of `:not()`, `:is()` and their like. */
function canMatch(selector: string, { classes, tags }: Names): boolean {
  let isPossible = true;
  parseSelectors((selectors) => {
    selectors.walkPseudos((pseudo) => {
      if (pseudo.length > 0) pseudo.remove();
    });
    selectors.walkClasses(({ value }) => {
      isPossible &&= classes.has(value);
    });
    selectors.walkTags(({ value }) => {
      isPossible &&= !tags || tags.has(value);
    });
  }).processSync(selector);
  return isPossible;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
