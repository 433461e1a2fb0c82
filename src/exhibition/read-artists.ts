import { quote, reportReading, reportWrong, type ReadContext } from './fault.ts';
import { readItem, type Item, type ItemPath } from './read-item.ts';
import { reportEmptyItem, stripBrackets, stripSign } from './read-lists.ts';
import { cutAtAge, isAgeAlone, isUnderage, readMinorSign, readNameWithAge } from './minors.ts';
import { readText } from './read-words.ts';
import type { Artist, Raw } from './values.ts';

/**
 * Reads makers: one name, names apart by any sign, or a list of names and `{ name, unit, city, minor }`. A sign of a
 * child that is not understood is an error, and the maker is taken for one.
 */
export function readArtists(raw: Raw, context: ReadContext): Artist[] | undefined {
  if (typeof raw === 'string') return readNames(raw, context, []);
  const list = Array.isArray(raw) ? raw : [raw];
  const artists = list.map((one, index): Artist[] | undefined => {
    const path = Array.isArray(raw) ? [index] : [];
    if (typeof one !== 'string') {
      const item = readItem(one, 'artists', context, path);
      return item && readArtist(item, context, path);
    }
    if (one.trim() !== '') return readNames(one, context, path);
    reportEmptyItem(context, index);
    return undefined;
  });
  return artists.every((artist) => artist !== undefined) ? artists.flat() : undefined;
}

/** Signs between names; not those within brackets. */
const separators = /[、，,;；/／|｜&＆\n](?![^（(【［[〔]{0,40}[）)】］\]〕])/u;

function readNames(written: string, context: ReadContext, path: ItemPath): Artist[] {
  const bare = stripBrackets(written.trim());
  const parts = bare.split(separators).map((part) => stripSign(part));
  const names = joinAges(parts.flatMap((part) => splitNames(part)).filter((name) => name !== ''));
  const artists = names.map((name) => readName(name, context, path));
  if (names.length > parts.length || bare !== written.trim()) {
    reportReading(context, quote(written), artists.map(({ name }) => name).join('、'), path);
  }
  return artists;
}

/** `小明，8岁` is one maker. */
function joinAges(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const before = isAgeAlone(name) ? joined.pop() : undefined;
    joined.push(before === undefined ? name : `${before}（${name}）`);
  }
  return joined;
}

/** `张三 李四` are two names, `李 明` is one: names of two characters are set with a blank in their middle. */
function splitNames(text: string): string[] {
  if (readNameWithAge(text).name !== text) return [text];
  const words = text.split(/\s+/u);
  const isHan = words.every((word) => /^[\p{Script=Han}·•‧]+$/u.test(word));
  if (!isHan || words.length === 1) return [words.join(' ')];
  return words.every((word) => [...word].length >= 2) ? words : [words.join('')];
}

function readName(written: string, context: ReadContext, path: ItemPath): Artist {
  const signs = new Set<boolean | 'unclear'>();
  let name = written.normalize('NFC');
  let unit: string | undefined;
  // The age may stand before the unit, or behind it.
  for (let before = ''; before !== name;) {
    before = name;
    const aged = readNameWithAge(name);
    name = aged.name;
    if (aged.minor !== undefined) signs.add(aged.minor);
    const employed = unit === undefined ? readNameWithUnit(name) : undefined;
    if (employed) [name, unit] = [employed.name, employed.unit];
  }
  const cut = cutAtAge(name);
  if (cut !== undefined) {
    signs.add('unclear');
    name = cut || name;
  }
  const own = { name, ...(unit !== undefined && { unit }) };
  if (!signs.has(true) && signs.has('unclear')) {
    const known = Object.entries(own).map((pair) => pair.join(': '));
    reportUnclear(context, written, sayUnclear(known.join(', ')), path);
    return { ...own, minor: true };
  }
  const artist = { ...own, ...(signs.has(true) && { minor: true }) };
  const told = Object.entries(artist).map(([key, value]) => `${key}: ${value}`);
  if (name !== written.normalize('NFC'))
    reportReading(context, quote(written), told.length === 1 ? name : `{ ${told.join(', ')} }`, path);
  return artist;
}

/** Words with which the names of units end. */
const unitEnd = /(?:厂|矿|公司|集团|工会|局|处|院|所|校|学|队|段|站|中心|车间|班组|银行|协会|部|社|馆|场)$/u;

/** A name with its unit in brackets behind it: `张三（某某厂）`. */
function readNameWithUnit(written: string): { name: string; unit: string } | undefined {
  const [, name = '', unit = ''] = /^(.+?)\s*[（(]([^（()）]{2,40})[)）]$/u.exec(written) ?? [];
  return name !== '' && unitEnd.test(unit) ? { name, unit } : undefined;
}

/** The makers of one item: several names share its unit and city. */
function readArtist(item: Item, context: ReadContext, path: ItemPath): Artist[] | undefined {
  const names = typeof item['name'] === 'string' ? readNames(item['name'], context, path) : [];
  if (names.length === 0) {
    reportWrong(context, quote(item), '每位作者都要有 name（姓名）。', path);
    return undefined;
  }
  const unit = item['unit'] === undefined ? undefined : readText(item['unit'], context);
  const city = item['city'] === undefined ? undefined : readText(item['city'], context);
  const minor = readItemMinor(item, context, path);
  return names.map((artist) => ({
    ...artist,
    ...(unit && { unit }),
    ...(city && { city }),
    ...(minor !== undefined && { minor: minor || artist.minor === true }),
  }));
}

/** What an item says of its maker being a child; undefined where it says nothing. */
function readItemMinor(item: Item, context: ReadContext, path: ItemPath): boolean | undefined {
  const written = item['minor'];
  const said = written !== undefined ? readMinor(written, context, [...path, 'minor']) : undefined;
  if (item['age'] === undefined) return said;
  const young = isUnderage(item['age']);
  context.report({
    ...{ code: 'personal-field', severity: 'error', found: 'age（年龄）' },
    expected: '年龄是个人信息，不能留在条目里',
    fix: young === false ? '删去年龄。' : '删去年龄，换成 minor: true：作者未满十四岁，网站不显示其单位。',
    path: [...path, 'age'],
  });
  return (said ?? false) || young !== false;
}

/** Reads the sign of a child; one that is not understood is an error, and true. */
export function readMinor(raw: Raw, context: ReadContext, path?: ItemPath): boolean {
  const minor = readMinorSign(raw);
  if (minor === undefined) reportUnclear(context, quote(raw), minorFix, path);
  return minor ?? true;
}

const minorFix = '看不出作者是否未满十四岁：未满，改成 minor: true；已满，改成 minor: false。';

/** What to write for one maker of whom it is unclear; `known` are the keys that are known, as written. */
export function sayUnclear(known: string): string {
  return `看不出作者是否未满十四岁：未满，这一位写成“{ ${known}, minor: true }”；已满，写成“{ ${known}, minor: false }”；几位作者写成列表，一行一位。`;
}

function reportUnclear(context: ReadContext, found: string, fix: string, path?: ItemPath): void {
  context.report({
    ...{ code: 'minor-unclear', severity: 'error', found },
    expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
    fix,
    ...(path && { path }),
  });
}
