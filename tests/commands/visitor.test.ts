import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEntry, smallPicture, writeShow } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-visitor-'));
const plan = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#eeeeee' } })
  .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 52/1 0/1' } })
  .png()
  .toBuffer();

const buildFacts = (end: string) => `title: 小展
hosts: [某工会]
start: 2022-11-18
end: ${end}
site: https://example.org/
hours: [周二至周日 9:00—16:30, 周一闭馆]
address: 某路 1 号
transport: [公交 1 路]
plan: { file: plan.png, alt: 进门左手是书法厅 }
`;
const show = writeShow({
  'exhibition.yaml': buildFacts('2099-12-31'),
  'plan.png': plan,
  'halls/calligraphy.md': '---\ntitle: 书法\ndigit: 1\nmedium: calligraphy\nplace: 一楼\n---\n',
  'calligraphy/1001.md': buildEntry('place: 二楼东墙第三件'),
  'calligraphy/1002.md': buildEntry(''),
  'calligraphy/1002.jpg': smallPicture,
});

function build(site: string): void {
  const { out, err } = runCommand('build', [], {
    ...{ EXHIBITION_DIR: show, OUT_DIR: join(folder, site), CACHE_DIR: join(folder, 'cache') },
  });
  expect(out + err).toContain('网站已生成');
}

beforeAll(() => {
  build('open');
  writeFileSync(join(show, 'exhibition.yaml'), buildFacts('2022-12-18'));
  build('over');
}, 240_000);
afterAll(() => {
  for (const one of [folder, show]) rmSync(one, { recursive: true, force: true });
});

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
/** A page's words, without markup. */
const readWords = (file: string) =>
  read(`${file}index.html`)
    .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/gu, '')
    .replace(/\s+/gu, ' ');

it('tells on the page about the show when and how one comes, and where the halls are', () => {
  const html = read('open/about/index.html');
  for (const words of ['开放时间', '周一闭馆', '某路 1 号', '公交 1 路'])
    expect(readWords('open/about/')).toContain(words);
  expect(html).toContain('id="visiting"');
  expect(html).toContain('alt="进门左手是书法厅"');
  expect(html).toMatch(/href="\/calligraphy\/"[^>]*>\s*<b[^>]*>书法<\/b>\s*<span[^>]*>一楼<\/span>/u);
});

it('leads there from the home page and the number pad', () => {
  expect(readWords('open/')).toContain('周一闭馆');
  expect(readWords('open/')).not.toContain('公交 1 路');
  expect(read('open/index.html')).toContain('href="/about/#visiting"');
  expect(read('open/enter/index.html')).toContain('href="/about/#plan"');
  expect(read('open/about/index.html')).toContain('id="plan"');
});

it('tells where a work hangs on its page, in the viewer and on the pad, and not on the label that hangs there', () => {
  expect(read('open/w/1001/index.html')).toMatch(/<dt[^>]*>位置<\/dt>\s*<dd[^>]*>[\s\S]{0,60}二楼/u);
  expect(read('open/w/1002/index.html')).not.toContain('位置');
  expect(read('open/data/works/1001.json')).toContain('"label":"位置","text":"二楼东墙第三件"');
  expect(JSON.parse(read('open/data/numbers.json'))).toEqual([
    ['1001', '悯农', 'calligraphy', '二楼东墙第三件'],
    ['1002', '悯农', 'calligraphy'],
  ]);
  expect(readWords('open/labels/calligraphy/')).not.toContain('东墙');
  expect(readWords('open/calligraphy/')).toContain('一楼 2 件作品');
});

it('publishes the plan like any picture, without the place where it was taken, and keeps it with a hall', async () => {
  const [id = ''] = readdirSync(join(folder, 'open/iiif')).filter((name) => name.startsWith('plan-'));
  const { width, exif } = await sharp(join(folder, 'open/iiif', id, 'full/max/0/default.jpg')).metadata();
  expect([width, exif]).toEqual([1200, undefined]);
  expect(existsSync(join(folder, 'open/plan.png'))).toBe(false);
  const { files } = JSON.parse(read('open/data/offline/calligraphy.json')) as { files: [string, number][] };
  const kept = files.map(([path]) => path);
  expect(kept).toContain('about/');
  expect(kept.some((path) => path.startsWith(`iiif/${id}/`))).toBe(true);
});

it('hides by the visitor’s day how one comes, and after the show says it no more', () => {
  expect(read('open/about/index.html')).toMatch(
    /class="[^"]*\bcoming\b[^"]*" data-show-state="open" data-start="2022-11-18" data-end="2099-12-31"/u,
  );
  for (const page of ['over/about/', 'over/']) {
    expect(readWords(page)).toContain('展览已于 2022年12月18日闭幕');
    for (const words of ['周一闭馆', '公交 1 路', '怎样参观']) expect(readWords(page)).not.toContain(words);
  }
  expect(readWords('over/about/')).toContain('某路 1 号');
  expect(read('over/about/index.html')).toContain('alt="进门左手是书法厅"');
});
