import { createHash } from 'node:crypto';
import { cutLoose, listTags, readAttribute, replacePieces, type Tag } from './html-tags.ts';
import { StyleSheet, type Names } from './style-sheet.ts';

type Piece = Parameters<typeof replacePieces>[1][number];

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
/** Texts whose hashes are remembered. */
const mostHashes = 2000;

/**
 * Leaves out of the style sheets within a page the rules for classes that neither the page has nor its scripts may give:
 * with them, every page would carry the layout of all others. A page that says where its first screen is over carries the
 * rules for what comes before that, and links all of them at its end, where they keep nobody waiting; one of much text
 * links them in its head. The hashes of its content security policy follow.
 */
export class StyleTrimmer {
  readonly #base: string;
  readonly #sheets = new Map<string, StyleSheet>();

  constructor(base: string) {
    this.#base = base;
  }

  /** `scripted` holds every word of the page's scripts. */
  trim(written: string, scripted: ReadonlySet<string>): TrimmedPage {
    const writtenTags = listTags(written);
    const html = shortenScopes(written, writtenTags);
    const tags = html === written ? writtenTags : listTags(html);
    const fold = tags.find(({ attributes }) => foldMark.test(attributes))?.start;
    const policy = findPolicy(tags);
    const named = new Set(readText(html, policy).match(/sha256-[\w+/=]+/gu));
    // What Astro's own policy does not name is none of ours.
    const own = writtenTags.flatMap(({ text = '', attributes }) =>
      // Blocks of data do not run.
      text === '' || attributes.includes('json"') || !named.has(hash(text)) ? [] : [text],
    );
    const scripts = tags.filter(({ name, text = '' }) => name === 'script' && own.includes(text));
    const ownSheets = new Set(own.map(shorten));
    const sheets = tags.filter((tag) => isSheet(tag) && ownSheets.has(tag.text ?? ''));
    const others = tags.filter(
      (tag) => tag.name === 'style' && !sheets.includes(tag) && own.includes(tag.text ?? ''),
    );
    const inline = (names: Names | undefined, pieces: readonly Piece[] = []): string => {
      const styles = sheets.map(({ start, textEnd = start, text = '' }) => {
        const trimmed = names ? this.#open(text).trim(names) : '';
        return { trimmed, start, end: textEnd, text: trimmed === '' ? '' : `<style>${trimmed}</style>` };
      });
      const texts = [...styles.map(({ trimmed }) => trimmed), ...others.map(({ text = '' }) => text)];
      const allowed = policy && {
        ...policy,
        text: allowInline(readText(html, policy), {
          script: scripts.map(({ text = '' }) => text),
          style: texts.filter((text) => text !== ''),
        }),
      };
      return replacePieces(html, [...styles, ...pieces, ...(allowed ? [allowed] : [])]);
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
    const first = tags.filter(({ start }) => start < fold);
    const names = { classes: listClasses(first), tags: new Set(first.map((tag) => tag.name)) };
    const page = inline(names, insert('body'));
    if (Buffer.byteLength(page) <= mostBytes) return { html: page, sheet: { name, css } };
    // With a part of them the rest of the first screen would be seen bare, and then move.
    return { html: inline(undefined, insert('head')), sheet: { name, css } };
  }

  #open(css: string): StyleSheet {
    const known = this.#sheets.get(css);
    if (known) return known;
    const own = cutLoose(css);
    const sheet = new StyleSheet(own);
    this.#sheets.set(own, sheet);
    return sheet;
  }
}

/** The classes by which Astro scopes styles, in four letters: every element of a component bears one. */
function shorten(text: string): string {
  return text.replace(/\bastro-([a-z0-9]{4})[a-z0-9]{4}\b/gu, '_$1');
}

function shortenScopes(html: string, tags: readonly Tag[]): string {
  const pieces = tags.flatMap((tag): Piece[] => {
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

function listClasses(tags: readonly Tag[]): Set<string> {
  const names = tags.flatMap((tag) =>
    readAttribute(tag, 'class')
      .replace(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole)
      .split(/\s+/u),
  );
  return new Set(names);
}

/** The content security policy of a page, naming these scripts and styles and no others. */
function allowInline(policy: string, texts: Record<'script' | 'style', readonly string[]>): string {
  const hashes = (kind: 'script' | 'style'): string =>
    [...new Set(texts[kind].map((text) => ` '${hash(text)}'`))].join('');
  return policy
    .replace(/(script-src[^;"]*?)(?: 'sha256-[^']+')+/u, (_, rest: string) => rest + hashes('script'))
    .replace(/(style-src[^;"]*?)(?: 'sha256-[^']+')+/u, (_, rest: string) => rest + hashes('style'));
}

/** The tag that holds the content security policy of a page. */
function findPolicy(tags: readonly Tag[]): Tag | undefined {
  return tags.find(
    (one) => one.name === 'meta' && readAttribute(one, 'http-equiv') === 'content-security-policy',
  );
}

function readText(html: string, tag: Tag | undefined): string {
  return tag ? html.slice(tag.start, tag.end) : '';
}

const hashes = new Map<string, string>();

/** Pages share their scripts and most of their styles. */
function hash(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const own = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  if (hashes.size < mostHashes) hashes.set(cutLoose(text), own);
  return own;
}
