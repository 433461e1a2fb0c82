import { expect, it } from 'vitest';
import {
  buildAudioPath,
  buildCardPath,
  buildDownloadPath,
  buildHref,
  buildIndexPath,
  buildKioskPath,
  buildLargestPicturePath,
  buildNumbersPath,
  buildPath,
  buildPicturePath,
  buildPosterPath,
  buildRegionPath,
  buildVersionPath,
  buildWorkerPath,
  getWallPage,
  isDeviceName,
} from './addresses.ts';

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

it('lays every address of the site down', () => {
  // https://iiif.io/api/image/3.0/#4-image-requests: {identifier}/{region}/{size}/{rotation}/{quality}.{format}
  const size = { width: 400, height: 300 };
  expect(buildPicturePath('1001-a', size, 'avif')).toBe('iiif/1001-a/full/400,300/0/default.avif');
  expect(buildRegionPath('1001-a', { x: 1, y: 2, width: 3, height: 4 }, size, 'webp')).toBe(
    'iiif/1001-a/1,2,3,4/400,300/0/default.webp',
  );
  expect(buildLargestPicturePath('1001-a')).toBe('iiif/1001-a/full/max/0/default.jpg');
  expect(buildHref('/show/', 'w/1001/')).toBe('/show/w/1001/');
  expect([buildIndexPath('a'), buildNumbersPath(), buildVersionPath(), buildWorkerPath()]).toEqual([
    'data/search/a.json',
    'data/numbers.json',
    'data/version.json',
    'worker.js',
  ]);
  expect([buildPosterPath('a'), buildCardPath('a'), buildDownloadPath('a')]).toEqual([
    'share/a-poster.jpg',
    'share/a-card.jpg',
    'data/offline/a.json',
  ]);
  expect([buildKioskPath('hall', 'a'), buildAudioPath('a.mp3')]).toEqual([
    'data/kiosk/hall-a.json',
    'audio/a.mp3',
  ]);
  const { hall, browse, labels, artists, ...others } = buildPath;
  expect([hall('a'), hall('a', 1), hall('a', 2)]).toEqual(['a/', 'a/', 'a/2/']);
  expect([artists(), artists(2)]).toEqual(['artists/', 'artists/2/']);
  expect(buildKioskPath('hall', 'a', 2)).toBe('data/kiosk/hall-a.2.json');
  expect([labels('a'), labels('a', 2)]).toEqual(['labels/a/', 'labels/a/2/']);
  expect([browse('script', 'a'), browse('script', 'a', 3)]).toEqual([
    'browse/script/a/',
    'browse/script/a/3/',
  ]);
  expect(Object.values(others).map((build) => build('x'))).toEqual(
    ' w/x/ w/x/text/ series/ series/x/ stories/ stories/x/ tours/ tours/x/ search/ enter/ visit/ compare/ about/ data/ accessibility/ offline/ kiosk/'.split(
      ' ',
    ),
  );
  expect(getWallPage(-1)).toBe(1);
  expect([isDeviceName('xcon'), isDeviceName('conin$'), isDeviceName('CONOUT$.txt')]).toEqual([
    false,
    true,
    true,
  ]);
});
