import { describe, expect, it } from 'vitest';
import { buildCode, buildCodePath, buildShortUrl, findPlaceFault, getModuleSize, printUrl } from './code.ts';

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
