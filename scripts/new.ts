import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createFile } from '../src/disk/replace-file.ts';
import { findNextNumber, listTakenNumbers } from '../src/editing/next-number.ts';
import {
  buildHallTemplate,
  buildTourTemplate,
  buildWorkTemplate,
  templateKinds,
  usualMedium,
  type TemplateKind,
  type WorkKind,
} from '../src/editing/templates.ts';
import type { Facts, Hall } from '../src/exhibition/exhibition.ts';
import { isDeviceName, reservedSlugs } from '../src/exhibition/addresses.ts';
import { sortHalls } from '../src/exhibition/ordering.ts';
import { readHalls } from '../src/reading/read-texts.ts';
import { readDrafts } from '../src/reading/read-works.ts';
import { defaultPort, readSettings } from '../src/reading/settings.ts';
import { UsageError } from '../src/reading/usage-error.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { announce } from './lib/listening.ts';
import { startDev } from './lib/start-dev.ts';

const usage = `用法：npm run new -- [编号或文件名] [--hall 展厅] [--as ${templateKinds.join('|')}] [--exhibition 文件夹]

添一个条目。什么都不写，就打开填报表（中文在浏览器里打）。
  编号              这个编号的作品，如 1023；首位数字就是展厅
  --hall 展厅       这个展厅的下一个编号：写号头（1）、文件名（calligraphy）或名称（书法）
  --as 样式         对联、册页、组照、手卷、导览或展厅；导览与展厅前面写英文文件名，如 half-hour
写好的条目是草稿，【】里的换成内容、删去 status 一行就挂出来。已有的文件不会动。`;

await run(async () => {
  const { values, positionals } = readArguments(
    usage,
    { hall: { type: 'string' }, as: { type: 'string' } },
    1,
  );
  const [name] = positionals;
  if (name === undefined && values.hall === undefined && values.as === undefined) return openForm();
  const kind = templateKinds.find((one) => one === (values.as ?? '作品'));
  if (kind === undefined)
    throw new UsageError(`--as 只能写${templateKinds.join('、')}，写的是：${values.as ?? ''}`);
  const { exhibitionDir, facts } = await readSettings();
  const show = await readRooms(exhibitionDir, facts.facts);
  const { file, text, folder } = build(kind, name, values.hall, show);
  mkdirSync(join(exhibitionDir, folder ?? dirname(file)), { recursive: true });
  mkdirSync(dirname(join(exhibitionDir, file)), { recursive: true });
  if (!createFile(join(exhibitionDir, file), text)) {
    console.error(`已经有 ${file} 了，没有动它。换一个编号或文件名。`);
    process.exitCode = exitCodes.problems;
    return;
  }
  console.log(`写好了：${join(exhibitionDir, file)}`);
});

/** Opens the form on the server that runs already, or on a new one. */
async function openForm(): Promise<void> {
  const { base } = await readSettings();
  const own = `http://localhost:${defaultPort}${base}`;
  const isRunning = await fetch(`${own}desk/model`).then(
    (response) => response.headers.get('content-type')?.startsWith('application/json') === true,
    () => false,
  );
  if (isRunning) console.log(`\n  在浏览器里打开：${own}admin/`);
  else announce([`${await startDev(defaultPort)}admin/`]);
}

interface Made {
  file: string;
  text: string;
  /** A folder that goes with it. */
  folder?: string;
}

/** What a new entry has to know of the show; pictures are not looked at. */
interface Rooms {
  root: string;
  facts: Facts;
  halls: readonly Hall[];
  /** Numbers of works that are shown. */
  shown: readonly string[];
}

async function readRooms(root: string, facts: Facts): Promise<Rooms> {
  const read = await readHalls(root, facts.vocabularies, new Set());
  const halls = sortHalls(read.halls.map(({ hall }) => hall));
  const drafts = await readDrafts(root, halls, facts, [], new Set());
  const shown = drafts.filter(({ status, whole }) => whole && status === 'shown');
  return { root, facts, halls, shown: shown.map(({ files }) => files.number) };
}

function build(
  kind: TemplateKind,
  name: string | undefined,
  asked: string | undefined,
  { root, facts, halls, shown }: Rooms,
): Made {
  if (kind === '导览') {
    const stops = shown.slice(0, 3);
    if (stops.length === 0) throw new UsageError('还没有挂出来的作品，先添作品，再添导览。');
    return {
      file: `tours/${readSlug(name, kind)}.md`,
      text: buildTourTemplate(stops),
    };
  }
  if (kind === '展厅') {
    const slug = readSlug(name, kind);
    const digit = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((one) => !halls.some((hall) => hall.digit === one));
    if (digit === undefined) throw new UsageError('九个号头都用完了，不能再添展厅。');
    return { file: `halls/${slug}.md`, text: buildHallTemplate(slug, digit), folder: slug };
  }
  const { hall, number } = chooseNumber(kind, name, asked, halls, root);
  return {
    file: `${hall.slug}/${number}.md`,
    text: buildWorkTemplate(kind, number, hall, facts.vocabularies),
  };
}

function readSlug(name: string | undefined, kind: TemplateKind): string {
  const slug = name ?? '';
  const isFine =
    /^[a-z][a-z0-9-]*$/u.test(slug) &&
    !isDeviceName(slug) &&
    !(kind === '展厅' && reservedSlugs.includes(slug));
  if (!isFine)
    throw new UsageError(
      `${kind}要一个英文文件名：小写字母、数字、减号，如 npm run new -- spring --as ${kind}`,
    );
  return slug;
}

/** The hall and number of a new work; a number that was ever given is refused. */
function chooseNumber(
  kind: WorkKind,
  name: string | undefined,
  asked: string | undefined,
  halls: readonly Hall[],
  root: string,
): { hall: Hall; number: string } {
  const number = name?.normalize('NFKC');
  if (number !== undefined && !/^\d{4,}$/u.test(number)) {
    throw new UsageError(`编号是四位以上的数字，写的是：${name ?? ''}`);
  }
  const medium = usualMedium[kind];
  const hall =
    number !== undefined
      ? halls.find(({ digit }) => number.startsWith(String(digit)))
      : asked !== undefined
        ? halls.find(({ digit, slug, title }) =>
            [String(digit), slug, title].includes(asked.replace(/厅$/u, '')),
          )
        : (halls.find((one) => one.medium === medium) ?? halls[0]);
  if (!hall) {
    const known = halls.map(({ digit, title }) => `${digit} ${title}`).join('、');
    throw new UsageError(`没有这个展厅：${asked ?? name ?? ''}。现有：${known}。`);
  }
  const taken = listTakenNumbers(root);
  if (number !== undefined && taken.entries.has(number)) {
    stop(exitCodes.problems, `编号 ${number} 用着或用过了，没有动它。编号给过就不再给别的作品，换一个。`);
  }
  return { hall, number: number ?? findNextNumber(taken, hall.digit) };
}
