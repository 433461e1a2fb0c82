import type { Problem } from '../../src/exhibition/problem.ts';

type Texts = Record<string, string | Uint8Array>;

/** One way of reading a mend: what it says, and what a person does who follows it to the letter. */
interface Way {
  says: RegExp;
  follow: (files: Texts, problem: Problem, words: RegExpExecArray) => void;
}

/**
 * Follows the mend of a Problem as an organiser would who does just what it says, the first thing where it offers
 * several. Throws for a mend that says nothing that can be done.
 */
export function followMend(files: Texts, problem: Problem): void {
  for (const { says, follow } of ways) {
    const words = says.exec(problem.fix);
    if (words) {
      follow(files, problem, words);
      return;
    }
  }
  throw new Error(`怎么照做？${problem.code}：${problem.fix}`);
}

const getText = (files: Texts, { file }: Problem): string => {
  const content = files[file];
  if (typeof content !== 'string') throw new Error(`没有这个文本：${file}`);
  return content;
};

function editLine(files: Texts, problem: Problem, edit: (line: string) => string | undefined): void {
  const lines = getText(files, problem).split('\n');
  const at = (problem.line ?? 1) - 1;
  const edited = edit(lines[at] ?? '');
  files[problem.file] = (edited === undefined ? lines.toSpliced(at, 1) : lines.with(at, edited)).join('\n');
}

/** Puts a mended line in the place of one; a list's item keeps its sign and its indentation. */
function putLine(files: Texts, problem: Problem, mended: string): void {
  editLine(files, problem, (line) => (/^\s*/u.exec(line)?.[0] ?? '') + mended);
}

function addLine(files: Texts, problem: Problem, line: string): void {
  const lines = getText(files, problem).split('\n');
  const start = lines.findIndex((one) => one.trim() === '---');
  files[problem.file] = lines.toSpliced(start + 1, 0, line).join('\n');
}

function rename(files: Texts, from: string, to: string): void {
  for (const name of Object.keys(files)) {
    if (name !== from && !name.startsWith(`${from}/`)) continue;
    files[to + name.slice(from.length)] = files[name] ?? '';
    Reflect.deleteProperty(files, name);
  }
}

const folderOf = (file: string): string =>
  file
    .split('/')
    .slice(0, -1)
    .map((part) => `${part}/`)
    .join('');

const ways: Way[] = [
  {
    says: /^写上 file: 图片文件名/u,
    follow: (files, problem) => editLine(files, problem, (line) => line.replace('{ ', '{ file: 1001.jpg, ')),
  },
  {
    says: /^在 region 旁边加上“(.+?)”/u,
    follow: (files, problem, [, added = '']) =>
      editLine(files, problem, (line) => line.replace(/(?=region:)/u, `${added}, `)),
  },
  {
    says: /把“([^”]+)”改成作者的姓名/u,
    follow: (files, problem, [, from = '']) => editLine(files, problem, (line) => line.replace(from, '小明')),
  },
  {
    says: /把“([^”]+)”改成“([^”]+)”/u,
    follow: (files, problem, [, from = '', to = '']) =>
      editLine(files, problem, (line) => line.replace(from, to)),
  },
  {
    says: /^(?:\S{1,20}[，：:])?(?:若是内容，)?(?:请)?.*?改成“(.+?)”(?=[；。，])/u,
    follow: (files, problem, [, mended = '']) =>
      /^(?:- |[\p{L}_]+: )/u.test(mended)
        ? putLine(files, problem, mended)
        : editLine(files, problem, (line) =>
            line.replace(`"${problem.found}"`, mended).replace(problem.found, mended),
          ),
  },
  {
    says: /补上“(alt: .+?)”/u,
    follow: (files, problem, [, words = '']) =>
      editLine(files, problem, (line) =>
        line.includes('}') ? line.replace(/\s*\}/u, `, ${words} }`) : `${line}\n  ${words}`,
      ),
  },
  {
    says: /把(?:这一行|第 (\d+) 行)换成三个半角减号 ---(?:，第 (\d+) 行也一样)?/u,
    follow: (files, problem, [, other, second]) => {
      putLine(files, other === undefined ? problem : { ...problem, line: Number(other) }, '---');
      if (second !== undefined) putLine(files, { ...problem, line: Number(second) }, '---');
    },
  },
  {
    says: /把这一行换成“(.+?)”/u,
    follow: (files, problem, [, mended = '']) => putLine(files, problem, mended),
  },
  {
    says: /在最前面加一行 WEBVTT，再空一行/u,
    follow: (files, problem) => void (files[problem.file] = `WEBVTT\n\n${getText(files, problem)}`),
  },
  {
    says: /在最前面加一行三个半角减号 ---。/u,
    follow: (files, problem) => void (files[problem.file] = `---\n${getText(files, problem)}`),
  },
  {
    says: /第 (\d+) 行的 --- 后面不写别的：把后面的字移到下一行/u,
    follow: (files, problem, [, line = '']) =>
      editLine(files, { ...problem, line: Number(line) }, (text) => text.replace(/^---/u, '---\n')),
  },
  {
    says: /在最前面加一行 ---，资料写完后再加一行 ---/u,
    follow: (files, problem) =>
      void (files[problem.file] = `---\n${getText(files, problem).trimEnd()}\n---\n`),
  },
  {
    says: /在资料的最后一行下面另起一行，写三个减号 ---/u,
    follow: (files, problem) => void (files[problem.file] = `${getText(files, problem).trimEnd()}\n---\n`),
  },
  { says: /加一行，如“(.+?)”/u, follow: (files, problem, [, line = '']) => addLine(files, problem, line) },
  {
    says: /在“.+?:”后面写上.+?，如“(.+?)”/u,
    follow: (files, problem, [, line = '']) => putLine(files, problem, line),
  },
  { says: /加上“text: \|”/u, follow: (files, problem) => addLine(files, problem, 'text: |\n  锄禾日当午') },
  {
    says: /写两行：“(.+?)”和“(.+?)”/u,
    follow: (files, _problem, [, one = '', two = '']) => void (files['exhibition.yaml'] = `${one}\n${two}\n`),
  },
  {
    says: /新建 (\S+?)，写四行：---、(.+?)、(.+?)、(.+?)；/u,
    follow: (files, _problem, [, file = '', ...lines]) =>
      void (files[file] = ['---', ...lines.slice(0, 3), ''].join('\n')),
  },
  {
    says: /新建 (\S+?)，写四行：---、(.+?)、(.+?)、---。/u,
    follow: (files, _problem, [, file = '', ...lines]) =>
      void (files[file] = ['---', ...lines.slice(0, 2), '---', ''].join('\n')),
  },
  {
    says: /把文件夹改名为 (\S+?)(?:；|，|。)/u,
    follow: (files, problem, [, name = '']) => rename(files, problem.file, name),
  },
  {
    says: /(?:请)?改名(?:，如|为) ?(\S+?\.\w+)/u,
    follow: (files, problem, [, name = '']) => rename(files, problem.file, folderOf(problem.file) + name),
  },
  {
    says: /连同图片改名，如 (\d+)/u,
    follow: (files, { file }, [, number = '']) => {
      const old = /(\d+)\.md$/u.exec(file)?.[1] ?? '';
      for (const name of Object.keys(files).filter((one) => one.includes(old)))
        rename(files, name, name.replace(old, number));
    },
  },
  {
    says: /移到 (\S+) 文件夹里/u,
    follow: (files, { file }, [, folder = '']) => {
      for (const name of Object.keys(files).filter((one) => one === file || one.startsWith(`${file}/`)))
        rename(files, name, `${folder}/${name.split('/').at(-1) ?? ''}`);
    },
  },
  {
    says: /数字折了行或夹着别的记号：删去这串数字/u,
    follow: (files, problem) => {
      const lines = getText(files, problem).split('\n');
      const at = (problem.line ?? 1) - 1;
      const rest = lines
        .slice(at)
        .join('\n')
        .replace(/\d[\d\s*]{9,}|\d+(?:\n *- "\d+"){2,}/u, '某处');
      files[problem.file] = [...lines.slice(0, at), rest].join('\n');
    },
  },
  {
    says: /删去这串数字/u,
    follow: (files, problem) =>
      editLine(files, problem, (line) =>
        line.replace(/[+（(]?[\d０-９][\d０-９Xx\s\-—.·_()（）\u200B]{9,}/u, '某处'),
      ),
  },
  {
    says: /删去年龄，换成 minor: true/u,
    follow: (files, problem) =>
      editLine(files, problem, (line) => line.replace(/(?:age|年龄): ?[^,}]+/u, 'minor: true')),
  },
  {
    says: /这一位写成“(.+?)”/u,
    follow: (files, problem, [, mended = '']) =>
      editLine(files, problem, (line) => line.replace(/(?<=^(?:artist:|\s*-) ).*/u, mended)),
  },
  { says: /，加一行“(.+?)”/u, follow: (files, problem, [, line = '']) => addLine(files, problem, line) },
  {
    says: /删去“(.+?)”这一项，未满，换成“(.+?)”/u,
    follow: (files, problem, [, key = '', mended = '']) =>
      editLine(files, problem, (line) => line.replace(new RegExp(`${key}: [^,}]*[^,} ]`, 'u'), mended)),
  },
  {
    says: /还不展出，把这一行换成“(.+?)”/u,
    follow: (files, problem, [, mended = '']) => putLine(files, problem, mended),
  },
  {
    says: /删去这一行，在第一行 --- 的下面加一行“(.+?)”/u,
    follow: (files, problem, [, line = '']) => {
      editLine(files, problem, () => undefined);
      addLine(files, problem, line);
    },
  },
  {
    says: /从这段文字里删去单位的名称/u,
    follow: (files, problem) => editLine(files, problem, (line) => line.replace(/\p{Script=Han}*小学/u, '')),
  },
  {
    says: /未满，改成 minor: true/u,
    follow: (files, problem) =>
      editLine(files, problem, (line) =>
        line.replace(/(minor|未满十四岁): ?[^,}]+/u, '$1: true').replace(/[（(][^）)]*[)）]/u, ''),
      ),
  },
  {
    says: /只写年份：(\d+)/u,
    follow: (files, problem, [, year = '']) => putLine(files, problem, `year: ${year}`),
  },
  {
    says: /写全四位数字，如 (\d+)/u,
    follow: (files, problem, [, year = '']) => putLine(files, problem, `year: ${year}`),
  },
  {
    says: /如 ([\d.]+×\d+)。$/u,
    follow: (files, problem, [, size = '']) => putLine(files, problem, `size: ${size}`),
  },
  {
    says: /是不是(?:想写)?“(.+?)”？/u,
    follow: (files, problem, [, word = '']) =>
      editLine(files, problem, (line) => line.replace(problem.found, word)),
  },
  {
    says: /换成上面的一个词/u,
    follow: (files, problem) => {
      const [, word = ''] = /：(.+?)、/u.exec(problem.expected) ?? [];
      editLine(files, problem, (line) => line.replace(problem.found, word));
    },
  },
  {
    says: /删去(?:这一行|另一行|它)/u,
    follow: (files, problem) => editLine(files, problem, () => undefined),
  },
  { says: /删去这一项/u, follow: (files, problem) => editLine(files, problem, () => undefined) },
  {
    says: /(?:或删去这一处|不要链接就只留文字)/u,
    follow: (files, problem) =>
      editLine(files, problem, (line) => line.replace(/!?\[([^\]]*)\]\([^)]*\)/u, '$1')),
  },
  {
    says: /从这些里选一个：(\w+)/u,
    follow: (files, problem, [, word = '']) =>
      editLine(files, problem, (line) => line.replace(problem.found, word)),
  },
  {
    says: /写 true（是）或 false（否）/u,
    follow: (files, problem) => putLine(files, problem, `${problem.field ?? ''}: true`),
  },
  {
    says: /办公电话（如 (\S+)）/u,
    follow: (files, problem, [, phone = '']) => putLine(files, problem, `${problem.field ?? ''}: ${phone}`),
  },
  {
    says: /如“(https:\S+)”/u,
    follow: (files, problem, [, url = '']) => putLine(files, problem, `${problem.field ?? ''}: ${url}`),
  },
  {
    says: /核对两个日期；写反了就对调，不知道闭幕日期就删去/u,
    follow: (files, problem) => editLine(files, problem, () => undefined),
  },
  {
    says: /把这一行以下剪切到另一个文件/u,
    follow: (files, problem) =>
      void (files[problem.file] = getText(files, problem)
        .split('\n')
        .slice(0, (problem.line ?? 1) - 1)
        .join('\n')),
  },
];
