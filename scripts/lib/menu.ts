/** A question before a command runs; its answer is a path, dragged into the window or typed. */
export interface Ask {
  question: string;
  /** The option that the path follows; absent where it stands alone. */
  option?: string;
  isNeeded?: true;
}

export interface MenuItem {
  key: string;
  text: string;
  script: string;
  args: readonly string[];
  asks?: readonly Ask[];
}

/** What organisers do, in the order in which they come to it. */
export const menu: readonly MenuItem[] = [
  { key: '1', text: '边改边看（改了条目，网页马上跟着变）', script: 'dev', args: [] },
  { key: '2', text: '检查（问题一次全部列出）', script: 'check', args: [] },
  {
    key: '3',
    text: '从报名表导入（先看会怎样，什么都不写）',
    script: 'import',
    args: ['--dry-run'],
    asks: [
      { question: '把报名表（.xlsx）拖到这个窗口里，按回车：', isNeeded: true },
      { question: '把放照片的文件夹拖进来，按回车（没有就直接按回车）：', option: '--images' },
    ],
  },
  {
    key: '4',
    text: '从报名表导入（真的写进展览）',
    script: 'import',
    args: [],
    asks: [
      { question: '把报名表（.xlsx）拖到这个窗口里，按回车：', isNeeded: true },
      { question: '把放照片的文件夹拖进来，按回车（没有就直接按回车）：', option: '--images' },
    ],
  },
  { key: '5', text: '取回上一次导入', script: 'import', args: ['--undo'] },
  { key: '6', text: '新建一个条目（在浏览器里填）', script: 'new', args: [] },
  { key: '7', text: '展签 PDF', script: 'labels', args: [] },
  { key: '8', text: '图录 PDF', script: 'catalogue', args: [] },
  { key: '9', text: '生成网站', script: 'build', args: [] },
  { key: '10', text: '生成并打开网站', script: 'start', args: [] },
  { key: '11', text: '打包成一个 ZIP，交给信息部门', script: 'pack', args: [] },
  { key: '12', text: '把办完的展览封存起来（不用再生成，长期能看）', script: 'seal', args: [] },
  {
    key: '13',
    text: '历届展览放进一个网站',
    script: 'house',
    args: [],
    asks: [{ question: '把放各届展览的文件夹拖进来，按回车：', option: '--house', isNeeded: true }],
  },
];

export function writeMenu(): string {
  const lines = menu.map(({ key, text }) => `  ${key.padStart(2)}  ${text}`);
  return ['尺幅　要做什么？', ...lines, '   0  退出'].join('\n');
}

/** A path as windows paste it when a file is dragged in: quoted, or with escaped blanks. */
export function readPath(written: string): string {
  const text = written.trim().replace(/^&\s+/u, '');
  const [, quoted] = /^(["'])(.*)\1$/u.exec(text)?.slice(1) ?? [];
  if (quoted !== undefined) return quoted;
  return process.platform === 'win32' ? text : text.replace(/\\(.)/gu, '$1');
}
