import { expect, it } from 'vitest';
import { readSizeCell } from '../../src/registration/cell-values.ts';

/** Nominal sheets as dealers list them (longer side × shorter, cm); halves as their arithmetic gives them. */
it.each([
  ['三尺整张', '100×55'],
  ['四尺', '138×69'],
  ['四尺整张', '138×69'],
  ['４尺全开', '138×69'],
  ['四尺宣纸', '138×69'],
  ['四尺整张（竖）', '138×69'],
  ['四尺横幅', '69×138'],
  ['四尺对开', '138×34.5'],
  ['四尺斗方', '69×69'],
  ['四尺三开', '69×46'],
  ['四尺四开', '69×34.5'],
  ['五尺整张', '153×84'],
  ['六尺整张', '180×97'],
  ['六尺条屏', '180×48.5'],
  ['七尺整张', '238×129'],
  ['八尺屏', '234×53'],
  ['丈二', '367×144'],
  ['一丈二尺', '367×144'],
  ['四尺对联', '138×69'],
  ['六尺四条屏', '180×194'],
])('%s is %s, and not measured', (written, size) => {
  const { text, remark } = readSizeCell(written, '');
  expect(text).toBe(size);
  expect(remark).toContain('未经测量');
});

it.each([
  ['138×69cm', '', '138×69cm', undefined],
  ['138*69', '', '138*69', undefined],
  ['画心138×69cm', '', '138×69cm', undefined],
  ['138×34cm×2', '对联', '138×68', 2],
  ['138cm×34cm×2幅', '对联', '138×68', 2],
  ['1.38米×0.34米×4', '条屏', '138×136', 4],
  ['138×34×四条', '条屏', '138×136', 4],
  ['60×90cm×6', '组照', '60×90', 6],
  ['33×33cm×12', '册页', '33×33', 12],
  ['138×34cm（共4幅）', '条屏', '138×136', 4],
])('%s of %s', (written, format, text, pieces) => {
  const value = readSizeCell(written, format);
  expect([value.text, value.pieces]).toEqual([text, pieces]);
});
