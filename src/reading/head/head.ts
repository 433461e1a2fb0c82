import type { FieldType } from '../../exhibition/fields.ts';
import type { Raw } from '../../exhibition/values.ts';
import { isFlow } from './flow-values.ts';
import { gatherChunks, type Chunk, type Line } from './head-chunks.ts';
import {
  deepest,
  foldLines,
  getItemTypeOf,
  indentAtLeast,
  isItemKey,
  isUnfinished,
  opensBelow,
} from './head-forms.ts';
import { cleanBlanks, countIndent, isBlockHeader, joinLines, matchItem, matchKey } from './head-lines.ts';
import type { Head, Path, Span } from './head-span.ts';
import { readBlock, readWrapped, sayLoose, sayLost } from './head-texts.ts';
import { readValueText, type ValuePlace } from './scalar-values.ts';
import * as slips from './slips.ts';
import { listTypes, type Say, type TypeOf } from './slips.ts';

/**
 * Reads the head of an entry, or exhibition.yaml: the YAML that people write, and what they mean where it is not
 * quite YAML. Every scalar stays a string. Nothing is lost in silence and nothing throws: what was mended, and what
 * could not be read, is said with its line (0-based).
 * @see https://yaml.org/spec/1.2.2/#failsafe-schema
 */
export function readHead(text: string, typeOf: TypeOf, say: Say): Head {
  const lines = text.split('\n').map((written, at): Line => ({ at, written, text: cleanBlanks(written) }));
  const reader = new HeadReader(say);
  const record = reader.readMap(lines, typeOf, []);
  return {
    record,
    lineOf: (path) => reader.getSpan(path)?.first,
    spanOf: (path) => reader.getSpan(path),
    remarks: reader.remarks,
  };
}

class HeadReader {
  readonly remarks = new Set<number>();
  readonly #say: Say;
  readonly #spans = new Map<string, Span>();

  constructor(say: Say) {
    this.#say = say;
  }

  getSpan(path: Path): Span | undefined {
    return this.#spans.get(JSON.stringify(path));
  }

  /** Reads lines of `key: value`; `typeOf` knows the keys that may stand there. */
  readMap(lines: readonly Line[], typeOf: TypeOf, path: Path): Record<string, Raw> {
    const { chunks, lost, remarks } = gatherChunks(lines, typeOf);
    for (const line of remarks) this.remarks.add(line.at + 1);
    const record = Object.create(null) as Record<string, Raw>;
    const [first] = lost;
    if (first) sayLost(first, typeOf, this.#say);
    const least = Math.min(...chunks.map((chunk) => chunk.indent));
    for (const chunk of chunks) {
      const { key, at } = chunk;
      if (chunk.indent !== least)
        this.#say(at, slips.sayIndent(key, `行首多了空格：${chunk.written.trim().slice(0, 30)}`));
      if (chunk.odd) this.#say(at, slips.sayColon(chunk.written, key, chunk.wide));
      if (/^ *\t/u.test(chunk.written)) this.#say(at, slips.slipTab);
      if (key in record) {
        this.#say(at, slips.sayTwice(key));
        continue;
      }
      this.#note([...path, key], chunk, chunk.lines);
      record[key] = this.#readChunk(chunk, typeOf(key), [...path, key], typeOf);
    }
    return record;
  }

  #readChunk(chunk: Chunk, type: FieldType | undefined, path: Path, typeOf: TypeOf): Raw {
    const content = chunk.lines.filter((line) => line.text !== '');
    const isBlock = isBlockHeader(chunk.rest) && (content.length > 0 || !chunk.rest.includes('#'));
    if (isBlock) {
      // Lines of a text are found by their places among those that are not blank, as `readLines` keeps them.
      if (type === 'lines') content.forEach((line, index) => this.#note([...path, index], line));
      return readBlock(chunk, content, this.#say);
    }
    if (chunk.rest === '' || (content.length > 0 && opensBelow(chunk.rest, type))) {
      const isDeep = path.length > deepest;
      return content.length === 0 || isDeep ? '' : this.#readBelow(chunk, content, type, path);
    }
    if (type === 'lines' && /^[|｜]\s*[^|｜\s]/u.test(chunk.rest)) {
      // The first line of the text stands behind the bar.
      this.#say(chunk.at, slips.sayIndent(chunk.key, `竖线后面还有字：${chunk.rest.slice(0, 30)}`));
      chunk.rest = chunk.rest.replace(/^[|｜]\s*/u, '');
    }
    const place = this.#placeOf(chunk.key, type, chunk.at);
    if (content.length === 0) return readValueText(chunk.rest, place);
    const texts = content.map((line) => line.text.trim());
    if (isUnfinished(chunk.rest)) {
      const all = chunk.lines.map((line) => line.text.trim());
      return readValueText(
        isFlow(chunk.rest) ? joinLines([chunk.rest, ...texts]) : foldLines(chunk.rest, all),
        place,
      );
    }
    if (listTypes.includes(type) && content.every((line) => matchItem(line.text))) {
      const items = this.#readList(content, type, chunk.key, path);
      this.#say(chunk.at, slips.sayList(chunk.key, chunk.written));
      return [readValueText(chunk.rest, place), ...items];
    }
    return readWrapped(chunk, content, typeOf, place, this.#say);
  }

  /** What stands under a key that has nothing on its own line. */
  #readBelow(chunk: Chunk, content: readonly Line[], type: FieldType | undefined, path: Path): Raw {
    const [first] = content;
    if (!first) return '';
    const isList =
      listTypes.includes(type) || type === undefined
        ? matchItem(first.text) !== undefined
        : content.every((line) => line.text.trim().startsWith('- '));
    if (isList) return this.#readList(content, type, chunk.key, path);
    const key = matchKey(first.text);
    if (key && (type === undefined || type === 'vocabularies' || isItemKey(type, key.key, first.text)))
      return this.readMap(content, getItemTypeOf(type), path);
    if (listTypes.includes(type)) return this.#readBareItems(chunk, content, type, path);
    const texts = content.map((line) => line.text.trim());
    sayLoose(chunk, content, this.#say);
    if (type === 'lines') return texts.join('\n');
    const place = this.#placeOf(chunk.key, type, first.at);
    return readValueText(joinLines(texts), place);
  }

  /** Items without any sign before them, one a line. */
  #readBareItems(
    chunk: Chunk,
    content: readonly Line[],
    type: FieldType | undefined,
    path: Path,
  ): Raw[] | Raw {
    const [first] = content;
    if (first && isFlow(first.text.trim())) {
      const text = content.map((line) => line.text.trim()).join(' ');
      return readValueText(text, this.#placeOf(chunk.key, type, first.at));
    }
    return content.map((line, index) => {
      this.#say(line.at, slips.sayList(chunk.key, line.text));
      this.#note([...path, index], line);
      const place = this.#placeOf(chunk.key, type, line.at, '- ');
      return readValueText(line.text, place);
    });
  }

  #readList(lines: readonly Line[], type: FieldType | undefined, key: string, path: Path): Raw[] {
    const depth = countIndent(lines[0]?.text ?? '') + 1;
    const items: { line: Line; rest: string; below: Line[] }[] = [];
    for (const line of lines) {
      const item = matchItem(line.text);
      if (item && item.indent <= depth) {
        if (item.odd) this.#say(line.at, slips.sayList(key, line.text));
        if (/^ *\t/u.test(line.written)) this.#say(line.at, slips.slipTab);
        items.push({ line, rest: item.rest, below: [] });
      } else items.at(-1)?.below.push(line);
    }
    return items.map(({ line, rest, below }, index) => {
      const itemPath = [...path, index];
      this.#note(itemPath, line, below);
      const named = matchKey(rest);
      if (named && isItemKey(type, named.key, rest)) {
        const head = { ...line, text: ' '.repeat(depth + 2) + rest, written: rest };
        const deep = below.map((one) => ({ ...one, text: indentAtLeast(one.text, depth + 2) }));
        return this.readMap([head, ...deep], getItemTypeOf(type), itemPath);
      }
      const texts = below.map((one) => one.text.trim());
      const [first = ''] = texts.filter((text) => text !== '');
      const own = rest === '' ? matchKey(first) : undefined;
      if (own && isItemKey(type, own.key, first)) return this.readMap(below, getItemTypeOf(type), itemPath);
      if (isBlockHeader(rest)) return texts.join('\n').trim();
      const place = this.#placeOf(key, type, line.at, '- ');
      return readValueText(joinLines([rest, ...texts]), place);
    });
  }

  #placeOf(key: string, type: FieldType | undefined, at: number, lead = `${key}: `): ValuePlace {
    return { key, lead, type, say: (slip) => this.#say(at, slip) };
  }

  #note(path: Path, { at }: Pick<Line, 'at'>, below: readonly Line[] = []): void {
    const last = below.findLast((line) => line.text !== '') ?? { at };
    this.#spans.set(JSON.stringify(path), { first: at + 1, last: last.at + 1 });
  }
}
