import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { copySmallShow } from '../fixtures/small-show.ts';
import { runCommand, type Outcome } from './run-command.ts';

const folder = makeTemporaryFolder();
const show = join(folder, 'show');
copySmallShow(show);
afterAll(() => {
  removeTemporary(folder);
});

/** A machine of its own: what it has made lies in its own cache. */
function run(name: string, args: readonly string[], machine: string): Outcome {
  return runCommand(name, args, {
    ...{
      EXHIBITION_DIR: show,
      CACHE_DIR: join(folder, machine),
      OUT_DIR: join(folder, 'site'),
      SITE_URL: 'https://example.org',
    },
  });
}

/** Carries what one machine has made to another, as artifacts of CI are. */
function carry(from: string, to: string, names: readonly string[]): void {
  for (const name of names.filter((one) => existsSync(join(folder, from, one))))
    cpSync(join(folder, from, name), join(folder, to, name), { recursive: true });
}

it(
  'shares pictures, sheets and pages among machines, and nothing is left for the last',
  { timeout: 400_000 },
  () => {
    const shares = ['1/2', '2/2'];
    for (const share of shares) {
      const { code, out } = run('images', ['--shard', share], `first ${share.at(0) ?? ''}`);
      expect(code).toBe(0);
      expect(out).toMatch(/分享图：新画 [1-9]\d* 张，沿用 0 张/u);
      carry(`first ${share.at(0) ?? ''}`, 'all', ['pictures', 'share']);
    }
    const counts = shares.map((share) => {
      const machine = `second ${share.at(0) ?? ''}`;
      carry('all', machine, ['pictures']);
      const { code, out } = run('build', ['--shard', share], machine);
      expect(code).toBe(0);
      carry(machine, 'all', ['rendered', 'fonts']);
      return Number(/网页：新做 (\d+) 个文件，沿用 0 个/u.exec(out)?.[1]);
    });
    expect(readdirSync(join(folder, 'all/rendered')).sort()).toEqual(['share-1-of-2', 'share-2-of-2']);
    const { code, out } = run('build', [], 'all');
    expect(code).toBe(0);
    expect(out).toContain('图片：新做 0 张，');
    expect(out).toContain('分享图：新画 0 张，');
    const [one = NaN, other = NaN] = counts;
    expect(out).toContain(`网页：新做 0 个文件，沿用 ${one + other} 个`);
    expect(Math.min(one, other)).toBeGreaterThan((one + other) / 4);
  },
);

it('says what a share is when it is written otherwise', () => {
  const { code, err } = run('build', ['--shard', '3'], 'all');
  expect(code).toBe(2);
  expect(err).toContain('--shard 要写成「第几份/共几份」，如 3/16；写的是：3');
});
