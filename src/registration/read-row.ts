import { workFields } from '../exhibition/fields.ts';
import type { Problem } from '../exhibition/problem.ts';
import { readFields } from '../exhibition/read-fields.ts';
import type { Artist, Medium, Raw } from '../exhibition/values.ts';
import type { WorkValues } from '../reading/draft-work.ts';
import { findPersonalData } from '../exhibition/personal-data.ts';
import { readAwardCell, readSizeCell, readYearCell } from './cell-values.ts';
import type { SheetField, Target } from './columns.ts';
import type { SheetEntry } from './gather-rows.ts';
import { makeAlt } from './make-alt.ts';
import { markClasses } from './name-classes.ts';
import type { Registered } from './registered.ts';
import { RowCells, type RowContext } from './row-cells.ts';
import { readMakers } from './row-makers.ts';
import { findRowHall, isHallName, sayNoHall } from './row-hall.ts';
import { splitNames, writeMakers, writeValue } from './write-record.ts';

/** Fields of the makers; they come together. */
const makerFields: readonly string[] = ['artist', 'unit', 'city', 'minor'];

/** Reads a row. Undefined where it cannot become an entry; why is among the problems, each with its cell. */
export function readRow(
  entry: SheetEntry,
  context: RowContext,
): { registered?: Registered; problems: Problem[] } {
  return new RowReader(entry, context).read();
}

class RowReader {
  readonly #entry: SheetEntry;
  readonly #context: RowContext;
  readonly #cells: RowCells;
  readonly #remarks: Record<string, string> = {};
  #pieces: number | undefined;
  #hiddenUnits: string[] = [];
  /** True where a grade or a class stands behind the name of a maker. */
  #hasPupils = false;

  constructor(entry: SheetEntry, context: RowContext) {
    this.#entry = entry;
    this.#context = context;
    this.#cells = new RowCells(entry, context);
  }

  read(): { registered?: Registered; problems: Problem[] } {
    const { sheet, line } = this.#entry;
    const { hall, kind } = findRowHall(this.#cells, this.#context);
    const title = this.#cells.text('title').replace(/^《([^《》]+)》$/u, '$1');
    const names = markClasses(this.#cells.text('artist', '、'));
    if (title === '') this.#cells.refuse('title', '没有题名', '在这一行写上题名；不知题名时写“无题”。');
    if (names === '') this.#cells.refuse('artist', '没有作者', '在这一行写上作者的姓名。');
    if (!hall) this.#cells.refuse('hall', ...sayNoHall(this.#cells, this.#context));
    if (title === '' || names === '' || !hall) return { problems: this.#cells.problems };
    const raw = this.#gatherRaw(title, names, kind);
    const values = this.#readValues(raw, hall.medium);
    if (values.title === undefined || values.artist === undefined) {
      this.#cells.refuse(
        values.title === undefined ? 'title' : 'artist',
        '这一格不能用',
        '改好这一格再导入。',
      );
      return { problems: this.#cells.problems };
    }
    const { artists, hiddenUnits } = readMakers(values.artist, this.#hasPupils, {
      ...{ cells: this.#cells, entry: this.#entry, context: this.#context },
    });
    this.#hiddenUnits = hiddenUnits;
    const record = this.#writeRecord(values, artists, hall.medium);
    if (!this.#hideUnits(record)) return { problems: this.#cells.problems };
    const body = this.#cells.text('body', '\n\n');
    const number = this.#cells.text('number').normalize('NFKC').replace(/\s+/gu, '');
    const isHanging = /^[1-9]\d{3,}$/u.test(number) && Number(number[0]) === hall.digit;
    return {
      problems: this.#cells.problems,
      registered: {
        ...{ sheet, line, hall: hall.slug },
        ...(isHanging ? { number } : number !== '' && { ownNumber: number }),
        ...(this.#cells.text('row') !== '' && { rowNumber: this.#cells.text('row') }),
        title: values.title,
        artists: artists.map(({ name }) => name),
        unit: [...new Set(artists.flatMap(({ unit }) => unit ?? []))].join('、'),
        record,
        body: this.#isWithheld('body', body) ? '' : body,
        remarks: this.#remarks,
        pictures: this.#cells.take('picture').flatMap(({ text }) => splitNames(text)),
        ...(this.#pieces !== undefined && { pieces: this.#pieces }),
        results: (this.#entry.cells.get('result') ?? []).map(({ text, column }) => ({
          ...{ header: this.#context.columns[column]?.header ?? '', text },
        })),
      },
    };
  }

  #gatherRaw(
    title: string,
    names: string,
    kind: ReturnType<typeof findRowHall>['kind'],
  ): Record<string, Raw> {
    const raw: Record<string, Raw> = {};
    for (const target of Object.keys(workFields) as SheetField[]) {
      if (makerFields.includes(target)) continue;
      const text = target === 'title' ? title : this.#cells.text(target, target === 'text' ? '\n' : ' ');
      if (text !== '') raw[target] = text;
    }
    if (kind !== undefined && raw[kind.field] === undefined) raw[kind.field] = kind.word;
    raw['artist'] = names;
    for (const [key, value] of Object.entries(raw)) {
      if (typeof value !== 'string') continue;
      const [personal] = findPersonalData(value);
      if (!personal) continue;
      Reflect.deleteProperty(raw, key);
      this.#cells.tellPersonal(key as Target, personal);
    }
    const format = this.#cells.text('format');
    if (typeof raw['size'] === 'string') {
      const { text, remark, pieces } = readSizeCell(raw['size'], format || this.#cells.text('kind'));
      raw['size'] = text;
      if (remark !== undefined) this.#remarks['size'] = remark;
      this.#pieces = pieces;
    }
    if (typeof raw['year'] === 'string') {
      const { text, remark } = readYearCell(raw['year']);
      raw['year'] = text;
      if (remark !== undefined) this.#remarks['year'] = remark;
    }
    if (typeof raw['award'] === 'string')
      raw['award'] = readAwardCell(raw['award'], this.#context.vocabularies.award);
    // A hall's own name is no kind of work.
    if (typeof raw['kind'] === 'string' && isHallName(raw['kind'], this.#context)) delete raw['kind'];
    return raw;
  }

  #readValues(raw: Record<string, Raw>, medium: Medium): WorkValues {
    const { vocabularies } = this.#context;
    const { values, faults } = readFields(workFields, raw, { vocabularies, medium });
    for (const { field, ...fault } of faults) {
      if (fault.code === 'value-read' && field === 'artist') continue;
      if (fault.code === 'minor-unclear' && field === 'artist') {
        this.#hasPupils = true;
        continue;
      }
      const isError = fault.severity === 'error';
      this.#cells.tell(field as Target, {
        ...fault,
        ...(isError && { severity: 'warning', fix: `没有取这一格。${fault.fix}` }),
      });
    }
    const { lastYear } = this.#context;
    if (values.year !== undefined && lastYear !== undefined && values.year > lastYear) {
      this.#cells.tell('year', {
        ...{ code: 'year-after-show', severity: 'warning', found: String(values.year) },
        expected: `不晚于展览的 ${lastYear} 年`,
        fix: '没有取这一格；核对创作年份，改好后加 --update 再导入。',
      });
      const { year: _, ...rest } = values;
      return rest;
    }
    return values;
  }

  #writeRecord(values: WorkValues, artists: readonly Artist[], medium: Medium): Record<string, Raw> {
    const record: Record<string, Raw> = {};
    for (const key of Object.keys(workFields) as (keyof WorkValues)[]) {
      if (key === 'artist') Object.assign(record, writeMakers(artists));
      else if (!makerFields.includes(key)) {
        const raw = writeValue(key, values[key]);
        if (raw !== undefined) record[key] = raw;
      }
      if (key === 'alt' && values.alt === undefined) {
        record['alt'] = makeAlt({
          ...{ medium, title: values.title ?? '', artists: artists.map(({ name }) => name) },
          ...(values.script !== undefined && { script: values.script }),
          ...(values.kind !== undefined && { kind: values.kind }),
          ...(values.format !== undefined && { format: values.format }),
        });
        record['alt_made'] = 'true';
      }
    }
    return record;
  }

  /** Takes a child's unit out of what would tell it all the same; false where the title does. */
  #hideUnits(record: Record<string, Raw>): boolean {
    for (const [key, value] of Object.entries(record)) {
      if (typeof value !== 'string' || !this.#hiddenUnits.some((name) => value.includes(name))) continue;
      if (key === 'title') {
        this.#cells.refuse('title', '题名里有未满十四岁作者的单位', '从题名里删去单位的名称，再导入。');
        return false;
      }
      this.#isWithheld(key as Target, value);
      Reflect.deleteProperty(record, key);
    }
    return true;
  }

  /** True, and told, for a text that names a child's unit, or holds a person's numbers. */
  #isWithheld(target: Target, text: string): boolean {
    if (this.#hiddenUnits.some((name) => text.includes(name))) {
      this.#cells.tell(target, {
        ...{ code: 'minor-unit', severity: 'warning', found: '文字里有未满十四岁作者的单位' },
        expected: '网站上不出现未满十四岁作者的单位',
        fix: '没有取这一格；删去单位的名称后再导入（加 --update）。',
      });
      return true;
    }
    const [personal] = findPersonalData(text);
    if (personal) this.#cells.tellPersonal(target, personal);
    return personal !== undefined;
  }
}
