import { quote, reportWrong, type ReadContext } from './fault.ts';
import { readItem, readItems, type Item, type ItemPath } from './read-item.ts';
import { foldNumber, stripSign } from './read-lists.ts';
import { readRegion, readYear } from './read-figures.ts';
import { readTerm, readText, readUrl } from './read-words.ts';
import type {
  PastShow,
  Raw,
  WrittenColumn,
  WrittenCover,
  WrittenDetail,
  WrittenPart,
  WrittenStop,
} from './values.ts';

export function readParts(raw: Raw, context: ReadContext): WrittenPart[] | undefined {
  return readItems(raw, 'parts', context, (item, path) => {
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
  return readItems(raw, 'details', context, (item, path, index) => {
    const region = readRegion(item['region'] ?? '', context, [...path, 'region']);
    const part = readOrdinal(item['part'], context, [...path, 'part']);
    const kind =
      item['kind'] === undefined
        ? '细节'
        : readTerm(item['kind'], context.vocabularies.detail, context, [...path, 'kind']);
    const title = item['title'] === undefined ? undefined : readText(item['title'], context);
    const note = item['note'] === undefined ? undefined : readText(item['note'], context);
    if (!region || part === undefined || kind === undefined) return undefined;
    const told = { ...(title && { title }), ...(note && { note }) };
    return { item: index, region, part, ...markUnsaid(item), kind, ...told };
  });
}

export function readColumns(raw: Raw, context: ReadContext): WrittenColumn[] | undefined {
  return readItems(raw, 'columns', context, (item, path, index) => {
    const region = readRegion(item['region'] ?? '', context, [...path, 'region']);
    const part = readOrdinal(item['part'], context, [...path, 'part']);
    const line = readOrdinal(item['line'], context, [...path, 'line']);
    return region && part !== undefined && line !== undefined
      ? { item: index, region, part, ...markUnsaid(item), line }
      : undefined;
  });
}

export function readCover(raw: Raw, context: ReadContext): WrittenCover | undefined {
  if (typeof raw === 'string') return { work: foldNumber(raw) };
  const item = readItem(raw, 'cover', context, []);
  if (!item) return undefined;
  const work = typeof item['work'] === 'string' ? foldNumber(item['work']) : '';
  if (work === '') {
    reportWrong(context, quote(raw), '写上 work: 作品编号。');
    return undefined;
  }
  const region = item['region'] === undefined ? undefined : readRegion(item['region'], context, ['region']);
  return { work, ...(region && { region }) };
}

export function readStops(raw: Raw, context: ReadContext): WrittenStop[] | undefined {
  const list = typeof raw === 'string' ? raw.split(/[、，,;；\s]+(?=[0-9０-９]{4})/u) : raw;
  const items = Array.isArray(list) ? list.map((one) => (typeof one === 'string' ? toStop(one) : one)) : list;
  return readItems(items, 'stops', context, (item, path, index) => {
    const work = typeof item['work'] === 'string' ? foldNumber(item['work']) : '';
    if (work === '') {
      reportWrong(context, quote(item), '每一站都要写 work: 作品编号。', path);
      return undefined;
    }
    const text = item['text'] === undefined ? undefined : readText(item['text'], context);
    return { item: index, work, ...(text && { text }) };
  });
}

/** `1001`, or `1001：先看这一幅`. */
function toStop(written: string): Raw {
  const [, work = '', text = ''] =
    /^([^\s：:，,、]*[0-9０-９]{4,}[^\s：:，,、]*)[\s：:，,、]+(.+)$/su.exec(stripSign(written)) ?? [];
  return work === '' ? { work: stripSign(written) } : { work, text };
}

export function readShows(raw: Raw, context: ReadContext): PastShow[] | undefined {
  return readItems(raw, 'shows', context, (item, path) => {
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
/** Marks an item that does not say which part it is about. */
function markUnsaid({ part }: Item): { isPartUnsaid?: true } {
  return part === undefined || part === '' ? { isPartUnsaid: true } : {};
}

function readOrdinal(raw: Raw | undefined, context: ReadContext, path: ItemPath): number | undefined {
  if (raw === undefined || raw === '') return 1;
  const text = typeof raw === 'string' ? raw.normalize('NFKC').trim() : '';
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  reportWrong(context, quote(raw), '从 1 数起，写整数。', path);
  return undefined;
}
