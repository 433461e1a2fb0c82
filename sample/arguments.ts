import { parseArgs } from 'node:util';

/** What the command is asked to do, or what is wrong with the asking. */
export type Order =
  | {
      readonly kind: 'show';
      readonly works: number;
      readonly out: string;
      readonly px: number;
      readonly seed: string;
    }
  | { readonly kind: 'content'; readonly force: boolean; readonly only: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

export const USAGE = `用法：npm run sample -- --works 件数 --out 文件夹 [--px 像素] [--seed 种子]
　　　npm run sample -- --content [--only 1001,2003] [--force]

生成一个完整的示例展览，三个展厅件数相等；种子相同，生成的文件逐字节相同。
  --works 300      一共多少件作品，3 到 90000
  --out 文件夹      放在哪里；必须是空文件夹，或还不存在
  --px 1600        图片长边最多多少像素，160 到 16000；不写时按件数取 800、480 或 360
  --seed 文字      种子，任意文字；不写就是 chifu
  --content        改为重画 content/ 里随项目附带的示例作品
  --only 编号      只重画这几件，编号之间用逗号隔开
  --force          允许覆盖 content/ 里已有的文件`;

const OPTIONS = {
  works: { type: 'string' },
  out: { type: 'string' },
  px: { type: 'string' },
  seed: { type: 'string' },
  only: { type: 'string' },
  content: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const VALUED = new Set(['--works', '--out', '--px', '--seed', '--only']);

/** Reads the command line. Pure: looks at no disk. */
export function readOrder(words: readonly string[]): Order {
  let values;
  try {
    values = parseArgs({
      args: joinValues(words),
      options: OPTIONS,
      strict: true,
      allowPositionals: false,
    }).values;
  } catch (error) {
    return wrong(describeRefusal(error instanceof Error ? error.message : ''));
  }
  if (values.help) return { kind: 'help' };
  if (values.content) {
    const clash = (['works', 'out', 'px', 'seed'] as const).find((name) => values[name] !== undefined);
    if (clash)
      return wrong(`--content 重画的是随项目附带的作品，不能和 --${clash} 一起用。去掉其中一个再运行。`);
    return {
      kind: 'content',
      force: values.force ?? false,
      only: values.only?.split(/[,，、\s]+/u).filter(Boolean) ?? [],
    };
  }
  if (values.works === undefined) return wrong('没有写 --works：请写明要生成多少件作品，例如 --works 300。');
  const works = readWhole(values.works);
  if (works === undefined || works < 3 || works > 90_000) {
    return wrong(`--works 要写 3 到 90000 之间的整数，例如 --works 300；现在写的是“${values.works}”。`);
  }
  if (!values.out) return wrong('没有写 --out：请写明示例展览放在哪个文件夹，例如 --out ../示例展览。');
  const px = values.px === undefined ? choosePx(works) : readWhole(values.px);
  if (px === undefined || px < 160 || px > 16_000) {
    return wrong(`--px 要写 160 到 16000 之间的整数，例如 --px 1600；现在写的是“${values.px ?? ''}”。`);
  }
  return { kind: 'show', works, out: values.out, px, seed: values.seed ?? 'chifu' };
}

/** Long side in px by the size of a show: large shows exercise numbers, small ones the eye. */
export function choosePx(works: number): number {
  if (works <= 400) return 800;
  return works <= 5000 ? 480 : 360;
}

/** `--works -5` reads as a value that is wrong, not as an option named 5. */
function joinValues(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1];
    if (VALUED.has(word) && next !== undefined && !next.startsWith('--')) {
      joined.push(`${word}=${next}`);
      index += 1;
    } else joined.push(word);
  }
  return joined;
}

function readWhole(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,9}$/u.test(plain) ? Number(plain) : undefined;
}

function describeRefusal(message: string): string {
  const option = /'(-[^'= ]*)/u.exec(message)?.[1];
  if (option && VALUED.has(option))
    return `${option} 后面要写一个值，例如 ${option}${option === '--out' ? ' ../示例展览' : ' 300'}。`;
  if (option) return `不认识的选项：${option}。`;
  return `不认识的参数：${/'([^']*)'/u.exec(message)?.[1] ?? message}。`;
}

function wrong(message: string): Order {
  return { kind: 'wrong', message: `${message}\n\n${USAGE}` };
}
