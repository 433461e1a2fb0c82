import { getDigitalSource } from '../exhibition/ai.ts';
import { buildLargestPicturePath, buildManifestPath, buildPath } from '../exhibition/addresses.ts';
import { readLicence } from '../exhibition/licence.ts';
import { buildFileUrl } from '../found/scope.ts';
import type { Column } from './column.ts';

/** Columns before those of the fields: where a work is found. */
export const firstColumns: readonly Column[] = [
  {
    ...{ key: 'number', label: '编号', en: 'Number', type: 'string', isRequired: true, dc: 'identifier' },
    ...{ schema: 'identifier', rule: '作品的永久编号' },
    read: ({ number }) => number,
  },
  {
    ...{ key: 'hall', label: '展厅', en: 'Hall', type: 'string', rule: '展厅的名称' },
    read: ({ hall }, { halls }) => halls.find(({ slug }) => slug === hall)?.title,
  },
];

/** Columns behind those of the fields: terms and addresses. */
export const lastColumns: readonly Column[] = [
  {
    ...{ key: 'digital_source', label: '数字来源类型', en: 'Digital source type', type: 'string' },
    ...{ schema: 'digitalSourceType', rule: '人工智能生成或参与时，IPTC 的术语网址' },
    read: getDigitalSource,
  },
  {
    ...{ key: 'licence', label: '许可', en: 'Licence', type: 'string', dc: 'license', schema: 'license' },
    rule: '版权一项写明了通行的许可时，它的网址',
    read: (work, { facts }) => readLicence(work.rights ?? facts.rights).uri,
  },
  {
    ...{ key: 'url', label: '网页', en: 'Page', type: 'string', schema: 'url', rule: '作品的网页' },
    read: ({ number }, _, place) => buildFileUrl(place, buildPath.work(number)),
  },
  {
    ...{ key: 'image', label: '图像', en: 'Image', type: 'string', schema: 'image' },
    rule: '第一幅图最大的 JPEG；其余的在 JSON 和 IIIF 清单里',
    read: ({ parts: [first] }, _, place) =>
      first && buildFileUrl(place, buildLargestPicturePath(first.picture.id)),
  },
  {
    ...{
      key: 'manifest',
      label: 'IIIF 清单',
      en: 'IIIF manifest',
      type: 'string',
      rule: 'IIIF Presentation 3 清单',
    },
    read: ({ number }, _, place) => buildFileUrl(place, buildManifestPath(number)),
  },
];
