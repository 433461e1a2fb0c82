import { quote, reportWrong, type ReadContext } from './fault.ts';
import { getNearest } from './nearest.ts';
import { readRegion, readYear } from './read-figures.ts';
import { readTerm, readText, readUrl } from './read-words.ts';
import type {
  Artist,
  PastShow,
  Raw,
  Stop,
  WrittenColumn,
  WrittenCover,
  WrittenDetail,
  WrittenPart,
} from './values.ts';

type Item = Record<string, Raw>;
type Path = (string | number)[];

/** Keys that may stand in the items of a list, with their Chinese names. */
const itemKeys = {
  artist: { name: ['姓名', '作者'], unit: ['单位'], city: ['地区', '城市'], minor: ['未成年', '未满十四岁'] },
  part: { file: ['文件', '图片'], caption: ['说明', '题注'] },
  detail: {
    region: ['位置', '区域'],
    part: ['第几件', '分件'],
    kind: ['类别'],
    title: ['标题'],
    note: ['说明'],
  },
  column: { region: ['位置', '区域'], part: ['第几件', '分件'], line: ['行', '第几行'] },
  cover: { work: ['作品', '编号'], region: ['位置', '区域'] },
  stop: { work: ['作品', '编号'], text: ['文字', '说明'] },
  show: { title: ['名称'], year: ['年份'], url: ['网址'] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

/** Reads one name, names split by 、 or ，, or a list of names and `{ name, unit, city, minor }`. */
export function readArtists(raw: Raw, context: ReadContext): Artist[] | undefined {
  if (typeof raw === 'string') {
    const names = raw.split(/[、，,;；/]/u).map((name) => readName(name));
    return names.filter((name) => name !== '').map((name) => ({ name }));
  }
  const list = Array.isArray(raw) ? raw : [raw];
  const artists = list.map((one, index) => {
    if (typeof one === 'string') return { name: readName(one) };
    const item = readItem(one, 'artist', context, [index]);
    return item && readArtist(item, context, [index]);
  });
  return artists.every((artist) => artist !== undefined) ? artists : undefined;
}

/** Names are set with a space in the middle when they have two characters (李 明): the space is not part. */
function readName(name: string): string {
  const text = name.replace(/\s+/gu, ' ').trim().normalize('NFC');
  return /^[\p{Script=Han}\s]+$/u.test(text) ? text.replace(/\s/gu, '') : text;
}

function readArtist(item: Item, context: ReadContext, path: Path): Artist | undefined {
  const name = typeof item['name'] === 'string' ? readName(item['name']) : '';
  if (name === '') {
    reportWrong(context, quote(item), '每位作者都要有 name（姓名）。', path);
    return undefined;
  }
  const unit = item['unit'] === undefined ? undefined : readText(item['unit'], context);
  const city = item['city'] === undefined ? undefined : readText(item['city'], context);
  const minor = item['minor'] === 'true' || item['minor'] === '是';
  return { name, ...(unit && { unit }), ...(city && { city }), ...(minor && { minor }) };
}

export function readParts(raw: Raw, context: ReadContext): WrittenPart[] | undefined {
  return readItems(raw, 'part', context, (item, path) => {
    const file = item['file'] === undefined ? '' : (readText(item['file'], context) ?? '');
    if (file === '') {
      reportWrong(context, quote(item), '写上 file: 图片文件名，如 1001-1.jpg。', path);
      return undefined;
    }
    const caption = item['caption'] === undefined ? undefined : readText(item['caption'], context);
    return { file, ...(caption && { caption }) };
  });
}

export function readDetails(raw: Raw, context: ReadContext): WrittenDetail[] | undefined {
  return readItems(raw, 'detail', context, (item, path, index) => {
    const region = readRegion(item['region'] ?? '', context, [...path, 'region']);
    const part = readOrdinal(item['part'], context, [...path, 'part']);
    const kind =
      item['kind'] === undefined
        ? '细节'
        : readTerm(item['kind'], context.vocabularies.detail, context, [...path, 'kind']);
    const title = item['title'] === undefined ? undefined : readText(item['title'], context);
    const note = item['note'] === undefined ? undefined : readText(item['note'], context);
    if (!region || part === undefined || kind === undefined) return undefined;
    return { item: index, region, part, kind, ...(title && { title }), ...(note && { note }) };
  });
}

export function readColumns(raw: Raw, context: ReadContext): WrittenColumn[] | undefined {
  return readItems(raw, 'column', context, (item, path, index) => {
    const region = readRegion(item['region'] ?? '', context, [...path, 'region']);
    const part = readOrdinal(item['part'], context, [...path, 'part']);
    const line = readOrdinal(item['line'], context, [...path, 'line']);
    return region && part !== undefined && line !== undefined
      ? { item: index, region, part, line }
      : undefined;
  });
}

export function readCover(raw: Raw, context: ReadContext): WrittenCover | undefined {
  if (typeof raw === 'string') return { work: raw.normalize('NFKC').trim() };
  const item = readItem(raw, 'cover', context, []);
  if (!item) return undefined;
  const work = typeof item['work'] === 'string' ? item['work'].normalize('NFKC').trim() : '';
  if (work === '') {
    reportWrong(context, quote(raw), '写上 work: 作品编号。');
    return undefined;
  }
  const region = item['region'] === undefined ? undefined : readRegion(item['region'], context, ['region']);
  return { work, ...(region && { region }) };
}

export function readStops(raw: Raw, context: ReadContext): Stop[] | undefined {
  const list = Array.isArray(raw) ? raw.map((one) => (typeof one === 'string' ? { work: one } : one)) : raw;
  return readItems(list, 'stop', context, (item, path) => {
    const work = typeof item['work'] === 'string' ? item['work'].normalize('NFKC').trim() : '';
    if (work === '') {
      reportWrong(context, quote(item), '每一站都要写 work: 作品编号。', path);
      return undefined;
    }
    const text = item['text'] === undefined ? undefined : readText(item['text'], context);
    return { work, ...(text && { text }) };
  });
}

export function readShows(raw: Raw, context: ReadContext): PastShow[] | undefined {
  return readItems(raw, 'show', context, (item, path) => {
    const title = item['title'] === undefined ? '' : (readText(item['title'], context) ?? '');
    if (title === '') {
      reportWrong(context, quote(item), '每一届都要写 title（名称）。', path);
      return undefined;
    }
    const year = item['year'] === undefined ? undefined : readYear(item['year'], context);
    const url = item['url'] === undefined ? undefined : readUrl(item['url'], context);
    return { title, ...(year !== undefined && { year }), ...(url !== undefined && { url }) };
  });
}

/** Parts and lines count from 1; where none is written it is the first. */
function readOrdinal(raw: Raw | undefined, context: ReadContext, path: Path): number | undefined {
  if (raw === undefined || raw === '') return 1;
  const text = typeof raw === 'string' ? raw.normalize('NFKC').trim() : '';
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  reportWrong(context, quote(raw), '从 1 数起，写整数。', path);
  return undefined;
}

function readItems<T>(
  raw: Raw,
  kind: keyof typeof itemKeys,
  context: ReadContext,
  read: (item: Item, path: Path, index: number) => T | undefined,
): T[] | undefined {
  if (typeof raw === 'string') {
    reportWrong(context, quote(raw), '写成列表，每项占一行，以“- ”开头。');
    return undefined;
  }
  const list = Array.isArray(raw) ? raw : [raw];
  const items = list.map((one, index) => {
    const item = readItem(one, kind, context, [index]);
    return item && read(item, [index], index);
  });
  return items.filter((item) => item !== undefined);
}

/** Gives an item its English keys and reports those that nobody knows. */
function readItem(raw: Raw, kind: keyof typeof itemKeys, context: ReadContext, path: Path): Item | undefined {
  const known: Record<string, readonly string[]> = itemKeys[kind];
  const names = Object.entries(known).map(([key, [label]]) => `${key}（${label ?? key}）`);
  if (typeof raw === 'string' || Array.isArray(raw)) {
    reportWrong(context, quote(raw), `这一项要写成 { ${Object.keys(known).join(', ')} } 的形式。`, path);
    return undefined;
  }
  const item: Item = {};
  let isKnown = true;
  for (const [written, value] of Object.entries(raw)) {
    const key = Object.keys(known).find((one) => one === written || known[one]?.includes(written));
    if (key) {
      item[key] = value;
      continue;
    }
    const nearest = getNearest(written, Object.keys(known));
    isKnown = false;
    context.report({
      code: 'key-unknown',
      severity: 'error',
      found: written,
      expected: `这里只能写：${names.join('、')}`,
      fix: nearest ? `是不是想写 ${nearest}？` : '删去这一项，或换成上面的一个。',
      path: [...path, written],
    });
  }
  return isKnown ? item : undefined;
}
