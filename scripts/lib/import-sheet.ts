import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { writeWhole } from '../../src/disk/record.ts';
import { takeLock } from '../../src/disk/lock.ts';
import { formatProblems } from '../../src/exhibition/problem-text.ts';
import { getFieldLabel } from '../../src/exhibition/field-labels.ts';
import { hasErrors, sortProblems, type Problem } from '../../src/exhibition/problem.ts';
import { applyPlan } from '../../src/registration/apply-plan.ts';
import type { Choice } from '../../src/registration/choose-rows.ts';
import type { Target } from '../../src/registration/columns.ts';
import { hashText, readLastJournal, rollBackPending, undoLast } from '../../src/registration/journal.ts';
import { matchPictures } from '../../src/registration/match-pictures.ts';
import type { Matching } from '../../src/registration/matching.ts';
import { openPictures, type PictureSource } from '../../src/registration/picture-source.ts';
import { numberRows, planRow, type Ground, type PlannedRow } from '../../src/registration/plan.ts';
import { readGround } from '../../src/registration/read-ground.ts';
import { readRegistration, type Registration } from '../../src/registration/read-registration.ts';
import { importFolder } from '../../src/registration/record.ts';
import {
  tellConflicts,
  tellCounts,
  tellDrafts,
  tellPictures,
  tellPlan,
} from '../../src/registration/report-text.ts';
import { buildResultSheet } from '../../src/registration/result-sheet.ts';
import { noteSent } from '../../src/registration/sent-counts.ts';
import { describeTwins, recogniseRows, type KeyedRow } from '../../src/registration/work-keys.ts';
import { openSheets } from '../../src/sheets/open-sheets.ts';
import { writeWorkbook } from '../../src/sheets/write-workbook.ts';
import { readRecord, writeRecord } from '../../src/disk/record.ts';
import { exitCodes } from './exit.ts';
import { createCounter } from './counter.ts';
import { markTitle } from '../../src/registration/title-marks.ts';

export interface ImportOptions {
  sheet: string;
  images?: string;
  dryRun: boolean;
  update: boolean;
  force: boolean;
  only?: Choice;
  hall?: string;
  sheetName?: string;
  asked: ReadonlyMap<string, Target | undefined>;
}

/** Imports a registration sheet into the exhibition at `root`, and reports. Returns the exit code. */
export async function importSheet(root: string, options: ImportOptions): Promise<number> {
  const source = options.images === undefined ? undefined : await openPictures(options.images);
  try {
    const { sheets, problems: ofFile } = await openSheets(options.sheet);
    if (hasErrors(ofFile)) return fail(ofFile);
    if (options.dryRun) return await runImport(root, options, sheets, source);
    const release = await takeLock(join(root, importFolder, 'lock'), () =>
      console.error('另一个窗口正在导入，等它做完……'),
    );
    try {
      if (rollBackPending(root)) console.log('上一次导入没有做完，已经先撤回了它写的文件。\n');
      return await runImport(root, options, sheets, source);
    } finally {
      release();
    }
  } finally {
    source?.close();
  }
}

async function runImport(
  root: string,
  options: ImportOptions,
  sheets: Awaited<ReturnType<typeof openSheets>>['sheets'],
  source: PictureSource | undefined,
): Promise<number> {
  const { ground, facts, problems: ofShow } = await readGround(root);
  if (ofShow.length > 0) return fail(ofShow);
  const registration = readRegistration(sheets, {
    ...{ file: basename(options.sheet), facts, halls: ground.halls, asked: options.asked },
    ...(options.hall !== undefined && { hallWord: options.hall }),
    ...(options.sheetName !== undefined && { sheetName: options.sheetName }),
    ...(options.only && { only: options.only }),
  });
  console.log(`${registration.told.join('\n\n')}\n`);
  const rows = recogniseRows(registration.works, ground.record);
  const numbers = numberRows(rows, ground);
  const matching = matchPictures(
    source?.pictures ?? [],
    rows.map((row) => describeWanted(row, numbers)),
  );
  const plans = rows.map((row) => {
    const number = numbers.get(row) ?? '';
    return planRow(row, number, matching.found.get(number) ?? [], ground, options);
  });
  const planned = plans.map((one) => one.planned);
  const problems = sortProblems([
    ...registration.problems,
    ...plans.flatMap((one) => one.problems),
    ...describeTwins(rows, basename(options.sheet)),
  ]);
  if (problems.length > 0) console.error(`${formatProblems(problems, getFieldLabel)}\n`);
  if (planned.length === 0 && hasErrors(problems)) return exitCodes.problems;
  if (options.dryRun) {
    tellAll(['会这样做（--dry-run，什么都没有写）：', ...tellPlan(planned)]);
    report(planned, matching, source, registration, ground);
    return hasErrors(problems) ? exitCodes.problems : exitCodes.done;
  }
  if (!(await carryOut(root, planned, ground, source))) {
    console.error('已经中断，写了一半的都撤回了，展览和原来一样。');
    return 130;
  }
  if (!isResult(options.sheet)) noteSent(root, basename(options.sheet), registration.sent);
  report(planned, matching, source, registration, ground);
  await writeResult(root, options.sheet, { planned, matching, registration, ground });
  tellNext(planned, options);
  return hasErrors(problems) ? exitCodes.problems : exitCodes.done;
}

function describeWanted(row: KeyedRow, numbers: ReadonlyMap<KeyedRow, string>) {
  const { work } = row;
  const number = numbers.get(row) ?? '';
  const isTold = work.number !== undefined || row.known !== undefined;
  return {
    ...{ id: number, pictures: work.pictures, title: work.title, artists: work.artists, unit: work.unit },
    // A number that was given this minute stands on no picture yet.
    numbers: [...(isTold ? [number] : []), ...(work.ownNumber === undefined ? [] : [work.ownNumber])],
  };
}

async function carryOut(
  root: string,
  planned: readonly PlannedRow[],
  ground: Ground,
  source: PictureSource | undefined,
): Promise<boolean> {
  let isStopped = false;
  const onStop = (): void => void (isStopped = true);
  process.on('SIGINT', onStop).on('SIGTERM', onStop);
  const total = planned.filter(({ text, pictures }) => text !== undefined || pictures.length > 0).length;
  const counter = createCounter(process.stderr, total, '件');
  try {
    return await applyPlan(planned, {
      ...{ root, ground, source, onProgress: (done) => counter.update(done), isStopped: () => isStopped },
    });
  } finally {
    counter.finish();
    process.off('SIGINT', onStop).off('SIGTERM', onStop);
  }
}

function report(
  planned: readonly PlannedRow[],
  matching: Matching,
  source: PictureSource | undefined,
  { refused }: Registration,
  { record }: Ground,
): void {
  const seen = new Set(planned.map(({ number }) => number));
  const absent = Object.entries(record.works).filter(([number]) => !seen.has(number));
  tellAll([
    ...(source ? [...tellPictures(matching, planned), ''] : []),
    ...addSpace(tellConflicts(planned)),
    ...addSpace(tellDrafts(planned)),
    ...(absent.length > 0
      ? [
          `以前导入过、这张表里没有的 ${absent.length} 件，原样留着：${absent
            .slice(0, 8)
            .map(([number, { title }]) => `${number}${markTitle(title)}`)
            .join('、')}${absent.length > 8 ? ' 等' : ''}。要撤下，在条目里写 status: withdrawn。`,
          '',
        ]
      : []),
    `共：${tellCounts(planned, refused.length)}。`,
  ]);
}

function tellNext(planned: readonly PlannedRow[], { update }: ImportOptions): void {
  const waiting = planned.filter(({ action }) => action === 'waiting').length;
  const made = planned.filter(({ missing, action }) => action !== 'same' && missing.includes('alt')).length;
  tellAll([
    ...(waiting > 0 && !update ? [`表里有 ${waiting} 件改过：加 --update 再运行一次，合并进条目。`] : []),
    ...(made > 0
      ? [`${made} 件的替代文字是由资料拼成的，条目里标着 alt_made；有空时看着图改写，改好删去那一行。`]
      : []),
    ...(planned.some(({ action }) => action === 'new' || action === 'update')
      ? ['接着：npm start 看展览；npm run check 看还缺什么；不对就 npm run import -- --undo 整个取回。']
      : []),
  ]);
}

/** True for a sheet of results of ours, by its name: it was sent before. */
function isResult(sheet: string): boolean {
  return /-导入结果(?:-\d+)?\.xlsx$/u.test(sheet);
}

/** Writes the sheet of results beside the one that was read; one that somebody has changed since is left alone. */
async function writeResult(
  root: string,
  sheet: string,
  {
    planned,
    matching,
    registration,
    ground,
  }: {
    planned: readonly PlannedRow[];
    matching: Matching;
    registration: Registration;
    ground: Ground;
  },
): Promise<void> {
  const data = await writeWorkbook([
    buildResultSheet(planned, registration.refused, ground.halls),
    ...(matching.left.length > 0
      ? [
          {
            name: '没有配上的图片',
            header: ['文件', '为什么'],
            rows: matching.left.map(({ path, why }) => [path, why]),
          },
        ]
      : []),
  ]);
  const stem = basename(sheet, extname(sheet)).replace(/-导入结果(?:-\d+)?$/u, '');
  const known = (readRecord(join(root, importFolder, 'results.json')) ?? {}) as Record<string, string>;
  for (let copy = 1; ; copy++) {
    const file = join(dirname(resolve(sheet)), `${stem}-导入结果${copy === 1 ? '' : `-${copy}`}.xlsx`);
    if (existsSync(file) && (resolve(sheet) === file || known[file] !== hashText(readFileSync(file))))
      continue;
    try {
      writeWhole(file, data);
    } catch {
      console.error(`导入结果表写不进去（没有权限，或正在 Excel 里打开）：${file}`);
      return;
    }
    writeRecord(join(root, importFolder, 'results.json'), { ...known, [file]: hashText(data) });
    console.log(`每一行的结果写在：${relative(process.cwd(), file) || file}`);
    return;
  }
}

/** Takes back the last import into the exhibition at `root`. */
export function undoImport(root: string): number {
  if (rollBackPending(root)) {
    console.log('上一次导入没有做完，已经撤回了它写的文件。');
    return exitCodes.done;
  }
  const journal = readLastJournal(root);
  if (!journal) {
    console.error('没有可以取回的导入：还没有导入过，或上一次已经取回了。');
    return exitCodes.usage;
  }
  const { removed, restored, kept } = undoLast(root, journal);
  tellAll([
    `已取回上一次导入：删去它新建的 ${removed} 个文件，恢复 ${restored} 个。`,
    ...(kept.length > 0 ? ['这些文件导入以后又改过，没有动：', ...kept.map((path) => `  ${path}`)] : []),
  ]);
  return exitCodes.done;
}

function fail(problems: readonly Problem[]): number {
  console.error(`${formatProblems(problems, getFieldLabel)}\n`);
  return exitCodes.problems;
}

function addSpace(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

function tellAll(lines: readonly string[]): void {
  if (lines.length > 0) console.log(lines.join('\n'));
}
