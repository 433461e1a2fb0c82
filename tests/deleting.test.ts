import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rule = 'no-restricted-syntax';

it('only src/disk/remove.ts may delete, however it is written', { timeout: 120_000 }, async () => {
  const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === rule });
  const count = async (text: string, file: string): Promise<number> => {
    const [result] = await eslint.lintText(text, { filePath: join(root, file) });
    return result?.messages.filter(({ ruleId }) => ruleId === rule).length ?? 0;
  };
  const ways = [
    "import { rm } from 'node:fs/promises';",
    "import { rmSync as away } from 'node:fs';",
    "import fs from 'node:fs'; fs.unlinkSync('x');",
    "import * as fs from 'node:fs/promises'; await fs['rmdir']('x');",
    "const { rm } = await import('node:fs/promises');",
    "import { emptyDir } from 'fs-extra';",
  ];
  for (const way of ways)
    for (const file of ['src/images/derive/slots.ts', 'scripts/lib/report.ts', 'sample/show/content.ts'])
      expect(await count(way, file), way).toBe(1);
  expect(await count(ways.join('\n'), 'src/disk/remove.ts')).toBe(0);
  expect(await count("import { removeOwn } from '../../disk/remove.ts';", 'src/images/derive/slots.ts')).toBe(
    0,
  );
});
