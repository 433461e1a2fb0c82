import { expect, it } from 'vitest';
import { readLicence } from './licence.ts';

const cc = 'http://creativecommons.org/';

it.each([
  ['CC BY 4.0', `${cc}licenses/by/4.0/`],
  ['本图以 CC BY-NC-SA 3.0 发布', `${cc}licenses/by-nc-sa/3.0/`],
  ['CC BY-NC 4.0 署名—非商业性使用', `${cc}licenses/by-nc/4.0/`],
  ['ＣＣ　ＢＹ－ＳＡ　４.０', `${cc}licenses/by-sa/4.0/`],
  ['CC0', `${cc}publicdomain/zero/1.0/`],
  ['版权归作者，以 CC BY-ND 4.0 授权，不得演绎', `${cc}licenses/by-nd/4.0/`],
  ['见 https://creativecommons.org/licenses/by/4.0/deed.zh-hans', `${cc}licenses/by/4.0/`],
  ['https://www.creativecommons.org/publicdomain/mark/1.0/', `${cc}publicdomain/mark/1.0/`],
  ['公有领域', `${cc}publicdomain/mark/1.0/`],
  ['Public Domain', `${cc}publicdomain/mark/1.0/`],
  ['http://rightsstatements.org/vocab/NKC/1.0/', 'http://rightsstatements.org/vocab/NKC/1.0/'],
])('reads %s as a licence under which pictures may be taken along', (words, uri) => {
  expect(readLicence(words)).toEqual({ uri, isFree: true });
});

it.each([
  ['https://rightsstatements.org/page/InC/1.0/?language=en', 'http://rightsstatements.org/vocab/InC/1.0/'],
  ['http://rightsstatements.org/vocab/InC-NC/1.0/', 'http://rightsstatements.org/vocab/InC-NC/1.0/'],
])('names the statement %s, which allows nothing', (words, uri) => {
  expect(readLicence(words)).toEqual({ uri, isFree: false });
});

it.each(['示例作品，可随本项目自由使用', '欢迎下载', '可以转载，请注明作者', 'Free to use'])(
  'takes %s as leave without a licence',
  (words) => {
    expect(readLicence(words)).toEqual({ isFree: true });
  },
);

it.each([
  undefined,
  '',
  '版权归作者',
  '作品版权归作者，未经同意不得用于商业',
  '经作者同意后可以下载',
  '可以使用，但须先征得主办单位许可',
  '本图不采用 CC BY 4.0',
  'CC BY 4.0 以外的使用须经许可',
  '原作已入公有领域，照片版权归馆方，不得转载',
  '仅供观看，谢绝下载',
  'CC BYE',
  'CC BY-SA-ND 4.0',
  'https://example.org/licenses/by/4.0/',
])('allows nothing where it is said: %s', (words) => {
  expect(readLicence(words)).toEqual({ isFree: false });
});
