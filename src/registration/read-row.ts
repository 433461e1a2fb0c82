import type { Fault } from '../exhibition/fault.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Problem } from '../exhibition/problem.ts';
import { readFields } from '../exhibition/read-fields.ts';
import type { Artist, Medium, Raw } from '../exhibition/values.ts';
import { scriptsNeedingText, type Vocabularies } from '../exhibition/vocabularies.ts';
import { writeSize } from '../exhibition/work.ts';
import type { WorkValues } from '../reading/draft-work.ts';
import { listUnitNames } from '../reading/minor-units.ts';
import { findPersonalData } from '../reading/personal-data.ts';
import { nameCell } from '../sheets/sheet.ts';
import { isNothing, readAwardCell, readSizeCell, readYearCell } from './cell-values.ts';
import type { Column, SheetField, Target } from './columns.ts';
import type { SheetEntry, Taken } from './gather-rows.ts';
import { findHalls, readKindWord, type HallPlace } from './halls.ts';
import { makeAlt } from './make-alt.ts';
import { completeMakers } from './makers.ts';
import type { Registered } from './registered.ts';

/** What reading a row needs to know. */
export interface RowContext {
  /** The file, as messages name it. */
  file: string;
  halls: readonly HallPlace[];
  vocabularies: Vocabularies;
  columns: readonly Column[];
  /** What `--hall` says, or the name of the sheet. */
  hallWords: readonly string[];
  /** The show's first day, ISO 8601. */
  day: string;
  /** The show's last year: no work is younger. */
  lastYear?: number;
}

/** Fields of the makers; they come together. */
const makerFields: readonly Target[] = ['artist', 'unit', 'city'];

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
  readonly #problems: Problem[] = [];
  readonly #remarks: Record<string, string> = {};
  #pieces: number | undefined;
  #hiddenUnits: string[] = [];

  constructor(entry: SheetEntry, context: RowContext) {
    this.#entry = entry;
    this.#context = context;
  }

  read(): { registered?: Registered; problems: Problem[] } {
    const { sheet, line } = this.#entry;
    const { hall, kindField } = this.#findHall();
    const title = this.#text('title').replace(/^《(.+)》$/u, '$1');
    const names = this.#text('artist', '、');
    if (title === '') this.#refuse('title', '没有题名', '在这一行写上题名；不知题名时写“无题”。');
    if (names === '') this.#refuse('artist', '没有作者', '在这一行写上作者的姓名。');
    if (!hall) this.#refuse('hall', ...this.#sayNoHall());
    if (title === '' || names === '' || !hall) return { problems: this.#problems };
    const raw = this.#gatherRaw(title, names, kindField);
    const values = this.#readValues(raw, hall.medium);
    if (values.title === undefined || values.artist === undefined) {
      this.#refuse(values.title === undefined ? 'title' : 'artist', '这一格不能用', '改好这一格再导入。');
      return { problems: this.#problems };
    }
    const artists = this.#completeMakers(values.artist);
    const record = this.#writeRecord(values, artists, hall.medium);
    if (!this.#hideUnits(record)) return { problems: this.#problems };
    const body = this.#text('body', '\n\n');
    const number = this.#text('number').normalize('NFKC').replace(/\s+/gu, '');
    const isHanging = /^[1-9]\d{3,}$/u.test(number) && Number(number[0]) === hall.digit;
    return {
      problems: this.#problems,
      registered: {
        ...{ sheet, line, hall: hall.slug },
        ...(isHanging ? { number } : number !== '' && { ownNumber: number }),
        ...(this.#text('row') !== '' && { rowNumber: this.#text('row') }),
        title: values.title,
        artists: artists.map(({ name }) => name),
        unit: artists.map(({ unit }) => unit ?? '').join('、'),
        record,
        body: this.#isWithheld('body', body) ? '' : body,
        remarks: this.#remarks,
        pictures: this.#take('picture').flatMap(({ text }) => splitNames(text)),
        ...(this.#pieces !== undefined && { pieces: this.#pieces }),
        results: (this.#entry.cells.get('result') ?? []).map(({ text, column }) => ({
          ...{ header: this.#context.columns[column]?.header ?? '', text },
        })),
      },
    };
  }

  #take(target: Target): Taken[] {
    return (this.#entry.cells.get(target) ?? []).filter(({ text }) => !isNothing(text));
  }

  /** The text of a target's cells; one with a person's numbers in it is left in the sheet, and told. */
  #text(target: Target, joint = ' '): string {
    return this.#take(target)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(joint);
  }

  #findHall(): { hall?: HallPlace; kindField?: 'script' | 'kind' } {
    const { halls, vocabularies, hallWords } = this.#context;
    const written = this.#text('hall') || this.#text('kind');
    const word = readKindWord(vocabularies, written);
    const ofWord = word && halls.filter(({ medium }) => medium === word.medium);
    const number = this.#text('number').normalize('NFKC');
    const ofNumber = /^[1-9]\d{3,}$/u.test(number)
      ? halls.filter(({ digit }) => digit === Number(number[0]))
      : [];
    const byScript =
      this.#text('script') === '' ? [] : halls.filter(({ medium }) => medium === 'calligraphy');
    const found = [
      findHalls(halls, this.#text('hall')),
      ofWord ?? [],
      findHalls(halls, this.#text('kind')),
      ...hallWords.map((one) => findHalls(halls, one)),
      ofNumber,
      byScript,
      halls,
    ].find((some) => some.length === 1);
    const hall = found?.[0];
    const isOwn = word !== undefined && hall?.medium === word.medium;
    return { ...(hall && { hall }), ...(isOwn && this.#text('hall') !== '' && { kindField: word.field }) };
  }

  #sayNoHall(): [string, string] {
    const { halls } = this.#context;
    const written = this.#text('hall') || this.#text('kind');
    const names = halls.map(({ title }) => title).join('、');
    return written === ''
      ? [
          '看不出属于哪个展厅',
          `在“类别”一列写 ${names}；整张表同属一个展厅时，命令后面加 --hall ${halls[0]?.title ?? ''}。`,
        ]
      : [`“${written}”不是哪个展厅`, `“类别”一列改成这些之一：${names}。`];
  }

  #gatherRaw(title: string, names: string, kindField?: 'script' | 'kind'): Record<string, Raw> {
    const raw: Record<string, Raw> = {};
    for (const target of Object.keys(workFields) as SheetField[]) {
      if (makerFields.includes(target)) continue;
      const text = target === 'title' ? title : this.#text(target, target === 'text' ? '\n' : ' ');
      if (text !== '') raw[target] = text;
    }
    if (kindField !== undefined && raw[kindField] === undefined) raw[kindField] = this.#text('hall');
    raw['artist'] = names;
    for (const [key, value] of Object.entries(raw)) {
      if (typeof value !== 'string') continue;
      const [personal] = findPersonalData(value);
      if (!personal) continue;
      Reflect.deleteProperty(raw, key);
      this.#tellPersonal(key as Target, personal);
    }
    const format = this.#text('format');
    if (typeof raw['size'] === 'string') {
      const { text, remark, pieces } = readSizeCell(raw['size'], format || this.#text('kind'));
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
    if (typeof raw['kind'] === 'string' && this.#isHallName(raw['kind'])) delete raw['kind'];
    return raw;
  }

  #isHallName(word: string): boolean {
    return (
      readKindWord(this.#context.vocabularies, word) === undefined &&
      findHalls(this.#context.halls, word).length > 0
    );
  }

  #readValues(raw: Record<string, Raw>, medium: Medium): WorkValues {
    const { vocabularies } = this.#context;
    const { values, faults } = readFields(workFields, raw, { vocabularies, medium });
    for (const { field, ...fault } of faults) {
      if (fault.code === 'value-read' && field === 'artist') continue;
      const isError = fault.severity === 'error';
      this.#tell(field as Target, {
        ...fault,
        ...(isError && { severity: 'warning', fix: `没有取这一格。${fault.fix}` }),
      });
    }
    const { lastYear } = this.#context;
    if (values.year !== undefined && lastYear !== undefined && values.year > lastYear) {
      this.#tell('year', {
        ...{ code: 'year-after-show', severity: 'warning', found: String(values.year) },
        expected: `不晚于展览的 ${lastYear} 年`,
        fix: '没有取这一格；核对创作年份，改好后加 --update 再导入。',
      });
      const { year: _, ...rest } = values;
      return rest;
    }
    return values;
  }

  #completeMakers(names: readonly Artist[]): Artist[] {
    const pick = (target: Target): Record<string, string> => {
      const text = this.#text(target, '、');
      return text === '' || findPersonalData(text).length > 0 ? {} : { [target]: text };
    };
    const { artists, unclear, hiddenUnits } = completeMakers(
      names,
      {
        ...pick('unit'),
        ...pick('city'),
        ...pick('minor'),
        ...pick('age'),
        birth: this.#take('birth').map(({ text }) => text),
      },
      this.#context.day,
    );
    if (unclear) {
      this.#tell(this.#take('age').length > 0 ? 'age' : 'minor', {
        ...{ code: 'minor-unclear', severity: 'warning' },
        found: '看不出作者是否未满十四岁',
        expected: '周岁的数字，或“是”“否”',
        fix: '先按未满十四岁处理，不写单位；已满的，改好这一格，加 --update 再导入。',
      });
    }
    this.#hiddenUnits = hiddenUnits.flatMap(listUnitNames).filter((name) => name.length >= 3);
    return artists;
  }

  #writeRecord(values: WorkValues, artists: readonly Artist[], medium: Medium): Record<string, Raw> {
    const record: Record<string, Raw> = {};
    for (const key of Object.keys(workFields) as (keyof WorkValues)[]) {
      if (key === 'artist') Object.assign(record, writeMakers(artists));
      else if (!makerFields.includes(key as Target) && key !== 'minor') {
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
        this.#refuse('title', '题名里有未满十四岁作者的单位', '从题名里删去单位的名称，再导入。');
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
      this.#tell(target, {
        ...{ code: 'minor-unit', severity: 'warning', found: '文字里有未满十四岁作者的单位' },
        expected: '网站上不出现未满十四岁作者的单位',
        fix: '没有取这一格；删去单位的名称后再导入（加 --update）。',
      });
      return true;
    }
    const [personal] = findPersonalData(text);
    if (personal) this.#tellPersonal(target, personal);
    return personal !== undefined;
  }

  #tellPersonal(target: Target, { name, digits }: { name: string; digits: string }): void {
    this.#tell(target, {
      ...{ code: 'sheet-personal', severity: 'warning' },
      found: `格里有像${name}的数字 ${digits.slice(0, 3)}……`,
      expected: '个人的电话与证件号码留在表里，不进展览',
      fix: '没有取这一格；去掉数字后再导入（加 --update）。',
    });
  }

  #tell(target: Target, fault: Omit<Fault, 'path'>): void {
    const { file } = this.#context;
    const { sheet, line } = this.#entry;
    const [cell] = this.#entry.cells.get(target) ?? [];
    const place =
      cell && `${nameCell(cell.column, cell.line)}（${this.#context.columns[cell.column]?.header ?? ''}）：`;
    const { code, severity, found, expected, fix } = fault;
    this.#problems.push({
      ...{ code, severity, file: sheet === '' ? file : `${file}［${sheet}］`, line: cell?.line ?? line },
      ...(target in workFields && { field: target }),
      ...{ found: `${place ?? ''}${found}`, expected, fix },
    });
  }

  #refuse(target: Target, found: string, fix: string): void {
    this.#tell(target, {
      ...{ code: 'sheet-row', severity: 'error', found, fix },
      expected: '每件作品有题名、作者，并属于一个展厅；这一行没有导入',
    });
  }
}

/** Whether a work can be shown as its record stands, its pictures aside. */
export function lacksText(record: Record<string, Raw>): boolean {
  return (
    typeof record['script'] === 'string' &&
    scriptsNeedingText.includes(record['script']) &&
    record['text'] === undefined
  );
}

function writeMakers(artists: readonly Artist[]): Record<string, Raw> {
  const [only] = artists;
  if (artists.length === 1 && only) {
    return {
      artist: only.name,
      ...(only.unit !== undefined && { unit: only.unit }),
      ...(only.city !== undefined && { city: only.city }),
      ...(only.minor !== undefined && { minor: String(only.minor) }),
    };
  }
  const isPlain = artists.every(
    ({ unit, city, minor }) => unit === undefined && city === undefined && !minor,
  );
  if (isPlain) return { artist: artists.map(({ name }) => name) };
  return {
    artist: artists.map(({ name, unit, city, minor }): Raw => ({
      name,
      ...(unit !== undefined && { unit }),
      ...(city !== undefined && { city }),
      ...(minor !== undefined && { minor: String(minor) }),
    })),
  };
}

/** A value that was read, as an entry writes it; undefined for what no sheet holds. */
function writeValue(key: keyof WorkValues, value: unknown): Raw | undefined {
  if (value === undefined) return undefined;
  if (key === 'size')
    return writeSize(value as Parameters<typeof writeSize>[0]).replace(/\s*(?:cm|厘米)$/u, '');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (key === 'text' || key === 'text_hant' || key === 'audio_text') return (value as string[]).join('\n');
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

/** Several names of pictures in one cell. */
function splitNames(text: string): string[] {
  return text
    .split(/[\n、；;|｜]+|[,，](?!\d{3}(?:\D|$))|(?<=\.(?:jpe?g|png|tiff?|webp|heic|bmp))\s+/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
