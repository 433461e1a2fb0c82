import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readArguments } from './lib/arguments.ts';
import { run } from './lib/exit.ts';
import { menu, readPath, writeMenu } from './lib/menu.ts';

const usage = `用法：npm run menu（或双击 尺幅.cmd、尺幅.command、chifu.sh）

一张菜单：按数字选要做的事。`;

await run(async () => {
  readArguments(usage, {});
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Where input ends, so does the menu.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | undefined> => {
    process.stdout.write(question);
    const { done, value } = await lines.next();
    return done ? undefined : value;
  };
  // Ctrl-C stops what runs, and comes back here.
  process.on('SIGINT', () => undefined);
  for (;;) {
    console.log(`\n${writeMenu()}`);
    const chosen = (await ask('按一个数字，再按回车：'))?.normalize('NFKC').trim();
    if (chosen === undefined || chosen === '0') break;
    const item = menu.find(({ key }) => key === chosen);
    if (!item) {
      console.log('没有这一项。');
      continue;
    }
    const args = [...item.args];
    let isReady = true;
    for (const { question, option, isNeeded } of item.asks ?? []) {
      const path = readPath((await ask(question)) ?? '');
      if (path !== '') args.push(...(option === undefined ? [path] : [option, path]));
      else if (isNeeded) isReady = false;
    }
    if (!isReady) {
      console.log('没有写文件，回到菜单。');
      continue;
    }
    const script = join(import.meta.dirname, `${item.script}.ts`);
    const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
    console.log(status === 0 || status === null ? '\n做完了。' : '\n没有做完，看上面说的原因。');
  }
  terminal.close();
});
