import { expect, it } from 'vitest';
import { readBasePath, readSiteAddress } from '../src/exhibition/site-address.ts';
import { startRandom } from './random.ts';

it.each([
  ['https://example.org', 'https://example.org', '/'],
  ['https://example.org/', 'https://example.org', '/'],
  ['  https://example.org/show　', 'https://example.org', '/show/'],
  ['HTTPS://Example.ORG/Show/2024/', 'https://example.org', '/Show/2024/'],
  ['https://example.org//a//b', 'https://example.org', '/a/b/'],
  ['http://192.168.1.8:8080/', 'http://192.168.1.8:8080', '/'],
  ['http://localhost:4321/x', 'http://localhost:4321', '/x/'],
  ['http://[::1]:80/x', 'http://[::1]', '/x/'],
  // Punycode by RFC 3492, as Python's codec prints it.
  ['https://展览.中国/', 'https://xn--ygtq17h.xn--fiqs8s', '/'],
])('reads %j', (written, site, base) => {
  expect(readSiteAddress(written)).toEqual({ site, base });
});

it.each([
  ['', '是空的', '写成 https://example.org/show/'],
  ['   ', '是空的', '写成 https://example.org/show/'],
  ['example.org/show', '没有以 https:// 开头', '写成 https://example.org/show/'],
  ['www.example.org', '没有以 https:// 开头', '写成 https://www.example.org/'],
  ['//example.org/show', '没有以 https:// 开头', '写成 https://example.org/show/'],
  ['ftp://example.org/', '没有以 https:// 开头', '写成 https://example.org/'],
  ['http//example.org', '没有以 https:// 开头', '写成 http://example.org/'],
  ['https:/example.org', '没有以 https:// 开头', '写成 https://example.org/'],
  ['https:example.org', '没有以 https:// 开头', '写成 https://example.org/'],
  ['https://https://example.org/', '不是完整的网址', '写成 https://example.org/'],
  ['https：／／example.org／show', '里面有全角符号', '写成 https://example.org/show/'],
  ['https://example。org/', '里面有全角符号', '写成 https://example.org/'],
  ['https://example.org/my show/', '里面有空格或看不见的字符', '写成 https://example.org/myshow/'],
  ['https://exam ple.org', '里面有空格或看不见的字符', '写成 https://example.org/'],
  ['https://example.org\u200b/show', '里面有空格或看不见的字符', '写成 https://example.org/show/'],
  ['https://me:secret@example.org/a', '里面有用户名或密码', '写成 https://example.org/a/'],
  ['https://example.org/?id=3', '带着 ? 和它后面的部分', '写成 https://example.org/'],
  ['https://example.org/a#top', '带着 # 和它后面的部分', '写成 https://example.org/a/'],
  ['https://example.org/a/index.html', '指的是一个网页，不是网站', '写成 https://example.org/a/'],
  ['https://', '不是完整的网址', '写成 https://example.org/show/'],
  ['展览', '没有以 https:// 开头', '写成 https://example.org/show/'],
  ['https://example.org/a/../b', '不是完整的网址', '写成 https://example.org/b/'],
  ['https://example.org:99999/', '不是完整的网址', '写成 https://example.org/show/'],
])('names the fault of %j', (written, found, fix) => {
  expect(readSiteAddress(written)).toEqual({ found, fix });
});

it.each(['https://x.org/展览/', 'https://x.org/%E5%B1%95%E8%A7%88/'])(
  'asks for another folder than %s',
  (written) => {
    expect(readSiteAddress(written)).toEqual({
      found: '路径里有英文字母和数字以外的字，二维码会变得很密',
      fix: '把服务器上的文件夹改成英文名，写成 https://x.org/show/',
    });
  },
);

it('takes what every browser opens under that very address, and mends all else by what it takes', () => {
  const random = startRandom('addresses');
  const pieces = [
    ...[
      'https://',
      'http://',
      'HTTP:',
      'ftp://',
      '：／／',
      '//',
      '/',
      '.',
      '..',
      '@',
      '?q=1',
      '#x',
      ' ',
      '　',
      '%20',
      '%',
    ],
    ...[
      'example.org',
      'x.cn',
      '展览',
      '中国',
      'show',
      'index.html',
      ':8080',
      ':',
      '\\',
      '\u200b',
      '。',
      '[::1]',
      '😀',
      '\0',
    ],
  ];
  let taken = 0;
  for (let run = 0; run < 20_000; run++) {
    const count = 1 + Math.floor(random() * 6);
    const start = random() < 0.5 ? 'https://example.org' : '';
    const written =
      start + Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const read = readSiteAddress(written);
    if ('site' in read) {
      taken++;
      const { origin, pathname, search, hash, username } = new URL(written.trim());
      expect([read.site, search, hash, username], written).toEqual([origin, '', '', '']);
      expect(read.base.replaceAll('/', ''), written).toBe(pathname.replaceAll('/', ''));
      expect(new URL(read.base, read.site).href, written).toBe(read.site + read.base);
    } else {
      const mended = /写成 (\S+)$/u.exec(read.fix)?.[1] ?? '';
      expect(readSiteAddress(mended), `${written} → ${mended}`).toHaveProperty('site');
    }
  }
  expect(taken).toBeGreaterThan(300);
});

it.each([
  ['show', '/show/'],
  ['/a/b', '/a/b/'],
  ['/', '/'],
  ['C:/Program Files/Git/show', undefined],
  ['/展览/', undefined],
  ['/a/../b', undefined],
  ['/a?b', undefined],
])('reads the base path %j', (written, base) => expect(readBasePath(written)).toBe(base));
