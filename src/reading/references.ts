import type { Cover, Series } from '../exhibition/exhibition.ts';
import type { LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { WrittenCover } from '../exhibition/values.ts';
import type { Work } from '../exhibition/work.ts';
import { describeOutside, toPercent } from './build-work.ts';
import type { DraftWork } from './draft-work.ts';

/** The file in which a reference stands. */
export interface Referrer {
  file: string;
  lineOf: LineOf;
}

/** Checks what the texts of an exhibition say of each other: numbers of works and slugs of series. */
export class References {
  readonly #drafts: readonly DraftWork[];
  readonly #works: Map<string, Work>;
  readonly #problems: Problem[];
  readonly #numbers: ReadonlySet<string>;
  /** Numbers of today by those that works had before. */
  readonly #renumbered: ReadonlyMap<string, string>;

  constructor(drafts: readonly DraftWork[], works: Map<string, Work>, problems: Problem[]) {
    this.#drafts = drafts;
    this.#works = works;
    this.#problems = problems;
    // A work whose entry has errors is known: its own errors are told, not those of its friends.
    this.#numbers = new Set(drafts.filter((one) => one.status !== 'draft').map((one) => one.files.number));
    this.#renumbered = new Map(
      drafts.flatMap(({ values, files }) => (values.was ?? []).map((was) => [was, files.number] as const)),
    );
  }

  /** True when the number is that of a work; else a Problem at a field of the referrer, or at an item of it. */
  checkNumber(
    number: string,
    path: [field: string, ...rest: (string | number)[]],
    referrer: Referrer,
  ): boolean {
    if (this.#numbers.has(number)) return true;
    const { file, lineOf } = referrer;
    const [field] = path;
    const line = lineOf(path) ?? lineOf([field]);
    const today = this.#renumbered.get(number);
    this.#problems.push({
      ...{ code: 'work-unknown', severity: 'error', file, field },
      ...(line !== undefined && { line }),
      found: number,
      expected: '展览里有的作品编号（草稿不算）',
      fix: today === undefined ? '核对编号，或删去它。' : `这件作品改了编号：把“${number}”改成“${today}”。`,
    });
    return false;
  }

  /** The cover with its region in percent of the work's first picture; nothing when it names no work. */
  resolveCover(written: WrittenCover | undefined, referrer: Referrer): { cover?: Cover } {
    if (!written || !this.checkNumber(written.work, ['cover'], referrer)) return {};
    const picture = this.#works.get(written.work)?.parts[0]?.picture;
    const region = written.region && picture && toPercent(written.region, picture);
    if (written.region && picture && !region) {
      const line = referrer.lineOf(['cover', 'region']) ?? referrer.lineOf(['cover']);
      const item = { region: written.region, part: 1 };
      this.#problems.push(describeOutside(referrer.file, 'cover', item, picture, 1, line));
    }
    return { cover: { work: written.work, ...(region && { region }) } };
  }

  /**
   * Finds the series that works say they belong to: by its file's name, or by its title, which is said. One that is
   * not there is a Problem.
   */
  resolveSeries(series: readonly Pick<Series, 'slug' | 'title'>[]): void {
    for (const draft of this.#drafts) {
      const written = draft.values.series;
      if (written === undefined || series.some(({ slug }) => slug === written)) continue;
      const found = findSeries(series, written);
      this.#say(describeSeries(written, found, series), draft);
      const work = this.#works.get(draft.files.number);
      if (work && found) this.#works.set(work.number, { ...work, series: found.slug });
    }
  }

  /** The slug of a series that a text names; undefined, and a Problem, when it is not there. */
  checkSeries(
    written: string | undefined,
    series: readonly Pick<Series, 'slug' | 'title'>[],
    referrer: Referrer,
  ): string | undefined {
    if (written === undefined || series.some(({ slug }) => slug === written)) return written;
    const found = findSeries(series, written);
    this.#say(describeSeries(written, found, series), referrer);
    return found?.slug;
  }

  #say(fault: Omit<Problem, 'file' | 'field'>, { file, lineOf }: Referrer): void {
    const line = lineOf(['series']);
    this.#problems.push({ ...fault, file, field: 'series', ...(line !== undefined && { line }) });
  }
}

function findSeries<T extends { slug: string; title: string }>(
  series: readonly T[],
  written: string,
): T | undefined {
  const fold = (text: string): string => text.replace(/[\s《》“”"]/gu, '').toLowerCase();
  return series.find(({ slug, title }) => [slug, title].some((name) => fold(name) === fold(written)));
}

function describeSeries(
  written: string,
  found: { slug: string } | undefined,
  series: readonly { slug: string }[],
): Omit<Problem, 'file' | 'field'> {
  if (found) {
    return {
      ...{ code: 'value-read', severity: 'warning', found: written },
      expected: '系列的文件名（series 文件夹里，不带 .md）',
      fix: `已读作“${found.slug}”；请改成“series: ${found.slug}”。`,
    };
  }
  const slugs = series.map(({ slug }) => slug).join('、');
  const isSlug = /^[a-z0-9][a-z0-9-]*$/u.test(written);
  return {
    ...{ code: 'series-unknown', severity: 'error', found: written },
    expected: slugs === '' ? 'series 文件夹里的一个系列（现在还没有）' : `这些之一：${slugs}`,
    fix: `${slugs === '' ? '' : '改成上面的一个，或'}新建 series/${isSlug ? written : 'series-1'}.md，写四行：---、title: ${isSlug ? '系列名称' : written}、---、系列的介绍；不属于系列就删去这一行。`,
  };
}
