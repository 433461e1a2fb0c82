import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-build-'));
const exhibition = join(folder, 'show');
const site = join(folder, 'site');
const env = { EXHIBITION_DIR: exhibition, OUT_DIR: site, CACHE_DIR: join(folder, 'cache') };
const entry = (title: string) => `---\ntitle: ${title}\nartist: 甲\nalt: 一方印\n---\n`;

beforeAll(async () => {
  mkdirSync(join(exhibition, 'halls'), { recursive: true });
  mkdirSync(join(exhibition, 'seals'));
  writeFileSync(
    join(exhibition, 'exhibition.yaml'),
    'title: 小展\nhosts: [某工会]\nsite: https://example.org/small/\n',
  );
  writeFileSync(join(exhibition, 'halls/seals.md'), '---\ntitle: 篆刻\ntheme: 方寸之间\ndigit: 4\n---\n');
  writeFileSync(join(exhibition, 'seals/4001.md'), entry('铁人'));
  const picture = sharp({ create: { width: 1100, height: 1100, channels: 3, background: '#b03a2e' } });
  await picture.jpeg().toFile(join(exhibition, 'seals/4001.jpg'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a fourth hall of a folder and a file', { timeout: 120_000 }, () => {
  const { code, out, err } = runCommand('build', [], env);
  expect(err).toBe('');
  expect(out).toContain('图片：新做 1 张，沿用 0 张');
  expect(code).toBe(0);
  expect(readFileSync(join(site, 'seals/index.html'), 'utf8')).toContain('方寸之间');
  expect(readFileSync(join(site, 'w/4001/index.html'), 'utf8')).toContain(
    'href="https://example.org/small/w/4001/"',
  );
});

it('leaves the last good site where the content has errors', { timeout: 120_000 }, () => {
  const before = readFileSync(join(site, 'w/4001/index.html'), 'utf8');
  writeFileSync(join(exhibition, 'seals/4001.md'), entry(''));
  const { code, err } = runCommand('build', [], env);
  expect(code).toBe(1);
  expect(err).toContain('✗ 错误　seals/4001.md　第 2 行　title（题名）　[field-missing]');
  expect(readFileSync(join(site, 'w/4001/index.html'), 'utf8')).toBe(before);
  expect(existsSync(`${site}-building`)).toBe(false);
  writeFileSync(join(exhibition, 'seals/4001.md'), entry('铁人'));
});

it('derives no picture again, and shows a changed entry', { timeout: 120_000 }, () => {
  writeFileSync(join(exhibition, 'seals/4001.md'), entry('炉前'));
  cpSync(join(exhibition, 'seals/4001.jpg'), join(exhibition, 'seals/4002.jpg'));
  writeFileSync(join(exhibition, 'seals/4002.md'), '---\ntitle: 旧作\nstatus: withdrawn\n---\n');
  const { out } = runCommand('build', [], env);
  expect(out).toContain('图片：新做 0 张，沿用 1 张');
  expect(readFileSync(join(site, 'w/4001/index.html'), 'utf8')).toContain('炉前');
  const withdrawn = readFileSync(join(site, 'w/4002/index.html'), 'utf8');
  expect(withdrawn).toContain('此作品已撤展');
  expect(withdrawn).toContain('noindex');
  expect(withdrawn).not.toContain('<picture');
});

it('says what to do when the port is taken', { timeout: 60_000 }, async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, err } = runCommand('preview', ['--port', String(port)], env);
  server.close();
  expect(err).toContain(`端口 ${port} 已被占用`);
  expect(code).toBe(3);
});

it.each(['0', 'abc', '70000'])('refuses the port %s', (port) => {
  const { code, err } = runCommand('preview', ['--port', port], env);
  expect(err).toContain(`端口要写 1 到 65535 的整数，写的是：${port}`);
  expect(code).toBe(2);
});
