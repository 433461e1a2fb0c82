import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRandom, type Random } from '../random.ts';
import { runCommand } from './run-command.ts';
import { isFull } from '../full.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-cache-'));
const exhibition = join(folder, 'show');
const cache = join(folder, 'cache');
const site = join(folder, 'site');
const env = {
  EXHIBITION_DIR: exhibition,
  CACHE_DIR: cache,
  OUT_DIR: site,
  SITE_URL: 'https://example.org/a/',
};
let clean: Record<string, string> = {};

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function listFiles(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

function hashTree(root: string): Record<string, string> {
  const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(listFiles(root).map((file) => [file.slice(root.length + 1), hash(file)]));
}

beforeAll(async () => {
  write(join(exhibition, 'exhibition.yaml'), 'title: 小展\nhosts: [某工会]\ncover: { work: 4001 }\n');
  write(
    join(exhibition, 'halls/seals.md'),
    '---\ntitle: 篆刻\ndigit: 4\ncover: { work: 4002, region: "10,10,50,50" }\n---\n',
  );
  const sizes = [
    [900, 700],
    [500, 900],
    [3600, 2400],
  ] as const;
  for (const [at, [width, height]] of sizes.entries()) {
    const number = 4001 + at;
    write(join(exhibition, `seals/${number}.md`), `---\ntitle: 铁人${at}\nartist: 甲\nalt: 一方印\n---\n`);
    const noise = { type: 'gaussian' as const, mean: 120, sigma: 20 };
    const picture = sharp({ create: { width, height, channels: 3, background: '#b03a2e', noise } });
    await picture.jpeg().toFile(join(exhibition, `seals/${number}.jpg`));
  }
  const first = runCommand('build', [], env);
  expect([first.code, first.err]).toEqual([0, '']);
  clean = hashTree(site);
  // Spares stand by the second build.
  expect(runCommand('build', [], env).out).toContain(
    '图片：新做 0 张，沿用 3 张\n分享图：新画 0 张，沿用 8 张',
  );
  expect(hashTree(site)).toEqual(clean);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does to a file in place what a loss of power does. */
function damage(file: string, random: Random): string {
  const bytes = readFileSync(file);
  const how = random.pick(['empty', 'cut', 'zeros', 'garble', 'gone', 'grown'] as const);
  if (how === 'empty') truncateSync(file, 0);
  if (how === 'cut') truncateSync(file, Math.floor(bytes.length * random()));
  if (how === 'zeros') writeFileSync(file, bytes.fill(0, Math.floor(bytes.length * random() * 0.9)));
  if (how === 'garble') {
    for (let count = 0; count < 4; count++) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ random.whole(1, 255);
    }
    writeFileSync(file, bytes);
  }
  if (how === 'gone') unlinkSync(file);
  if (how === 'grown') writeFileSync(file, Buffer.concat([bytes, Buffer.from('x')]));
  return `${how} ${file.slice(cache.length + 1)}`;
}

it.each(Array.from({ length: isFull ? 30 : 3 }, (_, at) => [at + 1]))(
  'heals by itself: round %i of random damage, every published byte as in a clean build',
  { timeout: 240_000 },
  (round) => {
    const random = startRandom(`damaged cache, round ${round}`);
    const files = listFiles(cache);
    const share = random.pick([0.02, 0.2, 1]);
    const done = files.filter(() => random() < share).map((file) => damage(file, random));
    const { code, err } = runCommand('build', [], env);
    expect([code, err], done.join('\n')).toEqual([0, '']);
    expect(hashTree(site), done.join('\n')).toEqual(clean);
  },
);

it('prunes sheets, regions, fonts and pictures that nothing uses', { timeout: 240_000 }, () => {
  const before = hashTree(cache);
  const other = join(folder, 'other-show');
  cpSync(exhibition, other, { recursive: true });
  write(join(other, 'exhibition.yaml'), 'title: 别展\nhosts: [某工会]\n');
  write(
    join(other, 'halls/seals.md'),
    '---\ntitle: 印\ndigit: 4\ncover: { work: 4001, region: "10,10,60,60" }\n---\n',
  );
  expect(
    runCommand('build', [], { ...env, EXHIBITION_DIR: other, OUT_DIR: join(folder, 'other-site') }).code,
  ).toBe(0);
  const kinds = (tree: Record<string, string>): string[] =>
    Object.keys(tree).filter((name) => /^(?:pictures|share|regions|fonts)\//u.test(name));
  expect(kinds(hashTree(cache)).length).toBeGreaterThan(kinds(before).length + 10);
  expect(runCommand('images', ['--prune'], env).out).toMatch(/^缓存：删掉 \d+ 项，腾出 \d+\.\d MB\n/u);
  expect(kinds(hashTree(cache))).toEqual(kinds(before));
  expect(runCommand('build', [], env).out).toContain(
    '图片：新做 0 张，沿用 3 张\n分享图：新画 0 张，沿用 8 张',
  );
  expect(hashTree(site)).toEqual(clean);
});
