import type { Cover, Series } from '../exhibition/exhibition.ts';
import type { LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { WrittenCover } from '../exhibition/values.ts';
import type { Work } from '../exhibition/work.ts';
import { toPercent, type DraftWork } from './read-work.ts';

/** The file in which a reference stands. */
export interface Referrer {
  file: string;
  lineOf: LineOf;
}

/** Checks what the texts of an exhibition say of each other: numbers of works and slugs of series. */
export class References {
  readonly #drafts: readonly DraftWork[];
  readonly #works: ReadonlyMap<string, Work>;
  readonly #problems: Problem[];
  readonly #numbers: ReadonlySet<string>;

  constructor(drafts: readonly DraftWork[], works: ReadonlyMap<string, Work>, problems: Problem[]) {
    this.#drafts = drafts;
    this.#works = works;
    this.#problems = problems;
    // A work whose entry has errors is known: its own errors are told, not those of its friends.
    this.#numbers = new Set(drafts.filter((one) => one.status !== 'draft').map((one) => one.files.number));
  }

  /** True when the number is that of a work; else a Problem at `field` of the referrer. */
  checkNumber(number: string, field: string, { file, lineOf }: Referrer): boolean {
    if (this.#numbers.has(number)) return true;
    const line = lineOf([field]);
    this.#problems.push({
      ...{ code: 'work-unknown', severity: 'error', file, field },
      ...(line !== undefined && { line }),
      found: number,
      expected: '展览里有的作品编号（草稿不算）',
      fix: '核对编号，或删去它。',
    });
    return false;
  }

  /** The cover with its region in percent of the work's first picture; nothing when it names no work. */
  resolveCover(written: WrittenCover | undefined, referrer: Referrer): { cover?: Cover } {
    if (!written || !this.checkNumber(written.work, 'cover', referrer)) return {};
    const picture = this.#works.get(written.work)?.parts[0]?.picture;
    const region = written.region && picture && toPercent(written.region, picture);
    return { cover: { work: written.work, ...(region && { region }) } };
  }

  /** Reports every work that says it belongs to a series that is not there. */
  checkSeries(series: readonly Series[]): void {
    const slugs = series.map((one) => one.slug);
    for (const { values, file, lineOf, status } of this.#drafts) {
      if (values.series === undefined || slugs.includes(values.series)) continue;
      const line = lineOf(['series']) ?? lineOf(['系列']);
      this.#problems.push({
        ...{
          code: 'series-unknown',
          severity: status === 'draft' ? 'warning' : 'error',
          file,
          field: 'series',
        },
        ...(line !== undefined && { line }),
        found: values.series,
        expected:
          slugs.length === 0 ? 'series 文件夹里的一个系列（现在还没有）' : `这些之一：${slugs.join('、')}`,
        fix: `改成上面的一个，或新建 series/${values.series}.md。`,
      });
    }
  }
}
