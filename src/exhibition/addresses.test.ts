import { expect, it } from 'vitest';
import { isDeviceName } from './addresses.ts';

// The names are those of Microsoft's page on naming files.
it('knows the names that Windows keeps for devices', () => {
  const devices = [
    'con',
    'PRN',
    'aux',
    'nul',
    'com1',
    'COM9',
    'lpt1',
    'lpt9',
    'com¹',
    'con.md',
    'nul.tar.gz',
    'aux ',
  ];
  expect(devices.filter((name) => !isDeviceName(name))).toEqual([]);
  const others = ['console', 'con-1', 'com', 'com10', 'lpt', 'auxiliary', 'null', 'x.con', 'calligraphy'];
  expect(others.filter(isDeviceName)).toEqual([]);
});
