import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readText } from '../../src/reading/decode-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-encodings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Entries as Python 3.11 encodes them, in base64, and what is said of them. */
const texts: [name: string, bytes: string, code: string | undefined, holds: string][] = [
  [
    '繁体，大五码',
    'LS0tCnRpdGxlOiCmYsCutfrCzQphcnRpc3Q6IMBku6uk/QphbHQ6IKZyCnRleHQ6IHwKICCm6LOwws3BbrDboUGrbqthq8ir5KtJoUMKICCourP0pcjGS7x2oUGo07nvpdXAWad1oUMKLS0tCg==',
    'encoding-unknown',
    '',
  ],
  [
    '繁体，国标',
    'LS0tCnRpdGxlOiDU2o5b1IHPcwphcnRpc3Q6IPGY2WXN9QphbHQ6INfWCnRleHQ6IHwKICDO9+qRz3PClbOqo6zEz7nav83LvMfWoaMKICDEx7+w0P70V9Owo6yB7YymsNfuXtL3oaMKLS0tCg==',
    'encoding-not-utf8',
    '在嶽詠蟬',
  ],
  [
    '简体，国标',
    'LS0tCnRpdGxlOiDD9cWpCmFydGlzdDogwO7J8AphbHQ6INfWCnRleHQ6IHwKICCz+rrMyNW1sc7nCiAgurm1zrrMz8LNwQotLS0K',
    'encoding-not-utf8',
    '锄禾日当午',
  ],
  [
    '日文，Shift JIS',
    'LS0tCnRpdGxlOiCPdILMgqSCvQphcnRpc3Q6IILigtyCvgphbHQ6IIKxguqCzYKmgsWCtwotLS0K',
    'encoding-unknown',
    '',
  ],
  [
    '一行国标，别的 UTF-8',
    'LS0tCnRpdGxlOiDmgq/lhpwKYXJ0aXN0OiDmnY7nu4UKYWx0OiDX1gp0ZXh0OiB8CiAg6ZSE56a+5pel5b2T5Y2ICiAg5rGX5ru056a+5LiL5ZyfCi0tLQo=',
    'encoding-mixed',
    '',
  ],
];

it.each(texts)('%s', async (name, bytes, code, holds) => {
  const file = join(folder, `${name}.md`);
  writeFileSync(file, Buffer.from(bytes, 'base64'));
  const { text, problems } = await readText(file, 'a.md');
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(text).toContain(holds);
  if (holds === '') expect(text).toBe('');
});

it.each([
  ['UTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('title: 春\n', 'utf16le')])],
  ['UTF-16 BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('title: 春\n', 'utf16le').swap16()])],
  ['UTF-16 LE without a mark', Buffer.from('title: 春\nalt: 字\n', 'utf16le')],
])('%s is read, and said', async (name, bytes) => {
  const file = join(folder, `${name}.md`);
  writeFileSync(file, bytes);
  const { text, problems } = await readText(file, 'a.md');
  expect(text).toContain('title: 春\n');
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['encoding-not-utf8', 'warning']]);
});
