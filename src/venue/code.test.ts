import { describe, expect, it } from 'vitest';
import {
  buildCode,
  buildCodePath,
  buildCodeSvg,
  buildShortUrl,
  findPlaceFault,
  getModuleSize,
  printUrl,
} from './code.ts';

const place = { site: 'https://zhanlan.example.org', base: '/2022/' };

it('builds the address of a work, in ASCII', () => {
  expect(buildShortUrl(place, '1001')).toBe('https://zhanlan.example.org/2022/w/1001/');
  expect(buildShortUrl({ site: 'https://展览.中国', base: '/' }, '1001')).toBe(
    'https://xn--ygtq17h.xn--fiqs8s/w/1001/',
  );
  expect(printUrl('https://zhanlan.example.org/2022/w/1001/')).toBe('zhanlan.example.org/2022/w/1001/');
});

it.each([
  ['https://zhanlan.example.org', undefined],
  ['http://zhanlan.example.org', undefined],
  ['http://localhost:4321', 'local'],
  ['http://intranet', 'local'],
  ['http://show.local', 'local'],
  ['http://192.168.1.8', 'local'],
  ['http://[::1]:4321', 'local'],
  ['', 'missing'],
  ['ftp://example.org', 'missing'],
  [undefined, 'missing'],
])('tells whether a phone can open %s', (site, fault) => expect(findPlaceFault(site)).toBe(fault));

describe('a code', () => {
  it('is as small as level M allows, at the highest level that is no larger', () => {
    // ISO/IEC 18004, table 7: version 1 holds 7 bytes at H; version 2 holds 26 bytes at M and 20 at Q; version 3 holds 42 at M, 32 at Q.
    expect(buildCode('x'.repeat(26))).toMatchObject({ level: 'medium', width: 25 + 8 });
    expect(buildCode('x'.repeat(20))).toMatchObject({ level: 'quartile', width: 25 + 8 });
    expect(buildCode('x'.repeat(42))).toMatchObject({ level: 'medium', width: 29 + 8 });
    expect(buildCode('x'.repeat(7))).toMatchObject({ level: 'high', width: 21 + 8 });
  });

  it('has no symbol for a text beyond the largest', () => {
    expect(buildCode('x'.repeat(2331))?.width).toBe(177 + 8);
    expect(buildCode('x'.repeat(2332))).toBeUndefined();
  });

  it('tells its modules in mm', () => {
    const code = buildCode('x'.repeat(42));
    expect(code && getModuleSize(code, 37)).toBe(1);
  });

  it('draws whole modules inside its quiet zone', () => {
    const code = buildCode('https://example.org/w/1001/');
    const numbers = [...(code ? buildCodePath(code) : '').matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/gu)];
    const dark = numbers.reduce((sum, [, , , length]) => sum + Number(length), 0);
    expect(dark).toBe(code?.modules.flat().filter(Boolean).length);
    for (const [, x, y, length, back] of numbers) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Number(x) + Number(length)).toBeLessThanOrEqual((code?.width ?? 0) - 4);
      expect(back).toBe(length);
    }
  });
});

it('has no address and no code while nobody has said where the site stands', () => {
  expect(buildShortUrl({ site: '', base: '/' }, '1001')).toBe('');
  expect(buildCode('')).toBeUndefined();
});

it('keeps of an address what a browser does not add', () => {
  expect(printUrl('http://zhanlan.example.org/?to=https://example.org')).toBe(
    'http://zhanlan.example.org/?to=https://example.org',
  );
});

it.each([
  ['https://', 'missing'],
  ['展览', 'missing'],
  ['http://10.example.org', undefined],
  ['http://example.10.org', undefined],
  ['http://show.local.example.org', undefined],
  ['http://show.internal', 'local'],
  ['http://show.test.', 'local'],
])('tells whether a phone can open %s', (site, fault) => expect(findPlaceFault(site)).toBe(fault));

it('draws a code row by row, a run of dark modules as one rectangle', () => {
  const rows = ['#.##', '....', '###.', '...#'].map((row) => [...row].map((one) => one === '#'));
  const code = { text: '', level: 'medium', modules: rows, width: 12 } as const;
  const path = 'M4 4h1v1h-1zM6 4h2v1h-2zM4 6h3v1h-3zM7 7h1v1h-1z';
  expect(buildCodePath(code)).toBe(path);
  expect(buildCodeSvg(code, '“a”<&>"')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12" role="img" aria-label="“a”&lt;&amp;&gt;&quot;"' +
      ` shape-rendering="crispEdges"><path fill="#fff" d="M0 0h12v12h-12z"/><path fill="#000" d="${path}"/></svg>`,
  );
});

it('cuts the border of the encoder off: finder patterns stand in three corners, ISO/IEC 18004, 6.3.3', () => {
  const { modules = [] } = buildCode('https://example.org/w/1001/') ?? {};
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  const draw = (x: number, y: number) =>
    modules.slice(y, y + 7).map((row) =>
      row
        .slice(x, x + 7)
        .map((dark) => (dark ? '#' : '.'))
        .join(''),
    );
  const far = modules.length - 7;
  // 27 bytes: version 3 at level M.
  expect([modules.length, modules[0]?.length]).toEqual([29, 29]);
  expect([draw(0, 0), draw(far, 0), draw(0, far)]).toEqual([finder, finder, finder]);
});
