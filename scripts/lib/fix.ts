import { createInterface } from 'node:readline/promises';
import { applyMends, undoMends } from '../../src/mending/apply-mends.ts';
import { planMends } from '../../src/mending/plan-mends.ts';
import type { ReadResult } from '../../src/reading/read-exhibition.ts';
import type { Settings } from '../../src/reading/settings.ts';

/** Files whose changes are shown at once. */
const mostShown = 200;

/** Shows what can be mended, and mends it once somebody says so; true when files were changed. */
export async function fixFiles(
  { exhibitionDir, facts }: Settings,
  read: Pick<ReadResult, 'exhibition' | 'drafts' | 'problems'>,
  isAgreed: boolean,
): Promise<boolean> {
  const { mends, left } = await planMends(exhibitionDir, facts.path, read);
  for (const { relative: file, shown } of mends.slice(0, mostShown))
    console.log([file, ...shown, ''].join('\n'));
  if (mends.length > mostShown) console.log(`……还有 ${mends.length - mostShown} 个文件\n`);
  for (const { relative: file, isName, why } of left)
    console.log(isName ? `没有给 ${file} 改名：${why}。` : `没有改 ${file}：${why}。`);
  if (mends.length === 0) {
    console.log('没有可以自动改的地方。');
    return false;
  }
  console.log(`以上共 ${mends.length} 个文件：减号的行换成加号的行，意思不变。`);
  if (!isAgreed && !(await ask())) {
    console.log('什么都没有改。要照这样改，再运行一次，加上 --yes：npm run check -- --fix --yes');
    return false;
  }
  const kept = applyMends(exhibitionDir, mends, new Date());
  console.log(`改好了。原来的样子留在 ${kept}；要改回去：npm run check -- --fix --undo\n`);
  return true;
}

/** Asks for one letter in a terminal; elsewhere the answer is no. */
async function ask(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('照这样改吗？改输入 y，不改直接回车：');
  terminal.close();
  return /^[yY是]/u.test(answer.normalize('NFKC').trim());
}

/** Takes the last fix back. */
export function undoFix(exhibitionDir: string): void {
  const undone = undoMends(exhibitionDir);
  if (!undone) {
    console.log('没有可以改回去的：还没有用 --fix 改过，或已经改回去了。');
    return;
  }
  console.log(`改回去了 ${undone.restored.length} 个文件。`);
  for (const file of undone.kept) console.log(`没有动 ${file}：后来又改过它，或原来的名字有别的文件用了。`);
}
