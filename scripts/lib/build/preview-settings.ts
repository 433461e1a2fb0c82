import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readRecord, writeRecord } from '../../../src/disk/record.ts';
import type { Settings } from '../../../src/reading/settings.ts';

/** Bytes of a path that nobody guesses: 128 bits. */
const length = 16;

/**
 * Settings of a preview: a path of its own under the site's, the same at every build so that links that were sent stay
 * good, until `renew` asks for another. It has no address of its own: nothing in it leads search engines to it.
 */
export function buildPreviewSettings(settings: Settings, renew: boolean): Settings {
  const file = join(settings.cacheDir, 'preview-paths.json');
  const known = (readRecord(file) ?? {}) as Record<string, string>;
  const name = resolve(settings.exhibitionDir);
  const token = (renew ? undefined : known[name]) ?? `preview-${randomBytes(length).toString('hex')}`;
  if (known[name] !== token) writeRecord(file, { ...known, [name]: token });
  return {
    ...settings,
    ...{ preview: true, site: '', base: `${settings.base}${token}/` },
    outDir: join(settings.projectDir, 'dist-preview', token),
  };
}

/** What to do with a preview that was built. `address` is that of the public site, '' where it has none. */
export function tellPreview({ base, outDir }: Settings, address: string): string {
  return [
    '这是预览：含草稿，每页都标着，不让搜索引擎收录。',
    `把文件夹 ${outDir} 整个传到服务器上网站所在的地方，地址是：`,
    `  ${address === '' ? '（服务器的网址）' : address}${base}`,
    '只把这个地址发给评委和作者；定稿以后从服务器上删去它。要换一个地址，加 --new-path 再生成一次。',
    '在本机看：npm run preview -- --drafts',
  ].join('\n');
}
