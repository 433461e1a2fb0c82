import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { closeBag, listFiles, readBag } from '../../../src/disk/bag.ts';
import { isWithin } from '../../../src/disk/place.ts';
import { persist } from '../../../src/disk/persist.ts';
import { buildTemporaryName, removeTemporary } from '../../../src/disk/remove.ts';
import { formatToday, readBuildTime } from '../../../src/exhibition/today.ts';
import type { Settings } from '../../../src/reading/settings.ts';
import { UsageError } from '../../../src/reading/usage-error.ts';
import { formLabel, sealedForm } from '../house/read-sealed.ts';
import { sealSite } from './seal-site.ts';
import { describeLicences, describeSealed } from './seal-texts.ts';

/** What of the exhibition folder goes along. */
export type Sources = 'none' | 'texts' | 'all';

/** Files of an exhibition folder that are no texts. */
const original = /\.(?:jpe?g|png|tiff?|webp|avif|heic|heif|bmp|gif|psd|mp3|m4a|wav|mp4|webm|mov)$/iu;
/** What is compressed already. */
const packed = /\.(?:jpe?g|png|webp|avif|woff2|mp3|m4a|mp4|webm)$/iu;

/**
 * Seals a built site: a bag in a folder, and the same in a ZIP beside it. The same show gives the same bytes, on the same
 * day or with SOURCE_DATE_EPOCH. Never overwrites anything.
 * @throws UsageError where something of the name is there.
 */
export async function sealShow(
  settings: Settings,
  written: string | undefined,
  sources: Sources,
): Promise<{ folder: string; zip: string; files: number }> {
  const time = readBuildTime(process.env['SOURCE_DATE_EPOCH']);
  const day = formatToday(time);
  const folder = resolve(written ?? nameFolder(settings, day, sources));
  checkFree(folder, settings);
  const temporary = join(dirname(folder), buildTemporaryName());
  const temporaryZip = join(dirname(folder), buildTemporaryName());
  try {
    fillBag(temporary, settings, day, sources);
    const { faults } = readBag(temporary);
    if (faults.length > 0)
      throw new Error(`封存以后校验不符：${faults.flatMap(({ files }) => files).join('、')}`);
    await writeZip(temporary, temporaryZip, basename(folder), time);
    persist(() => renameSync(temporary, folder));
    persist(() => renameSync(temporaryZip, `${folder}.zip`));
  } catch (error) {
    removeTemporary(temporary);
    removeTemporary(temporaryZip);
    throw error;
  }
  return { folder, zip: `${folder}.zip`, files: listFiles(folder).length };
}

function checkFree(folder: string, { exhibitionDir, outDir }: Settings): void {
  for (const one of [folder, `${folder}.zip`])
    if (existsSync(one)) throw new UsageError(`已经有这个名字，没有覆盖：${one}\n换一个名字，或先把它移走。`);
  if (!existsSync(dirname(folder))) throw new UsageError(`没有这个文件夹：${dirname(folder)}`);
  for (const [name, one] of [
    ['展览文件夹', exhibitionDir],
    ['网站文件夹', outDir],
  ] as const)
    if (isWithin(folder, one)) throw new UsageError(`不能封存到${name}里面：${folder}\n换一个地方。`);
}

function nameFolder({ facts }: Settings, day: string, sources: Sources): string {
  const title = facts.facts.title.replace(/[\\/:*?"<>|\s]+/gu, '').slice(0, 40) || '展览';
  return `${title}-封存-${day}${sources === 'none' ? '' : '-内部'}`;
}

function fillBag(bag: string, settings: Settings, day: string, sources: Sources): void {
  const { outDir, base, site, exhibitionDir, projectDir, facts } = settings;
  const { title, hosts, rights } = facts.facts;
  const data = join(bag, 'data');
  sealSite(outDir, join(data, 'site'), base);
  if (sources !== 'none') copySources(exhibitionDir, join(data, 'exhibition'), sources);
  const licences = join(data, 'licences');
  mkdirSync(licences, { recursive: true });
  copyFileSync(join(projectDir, 'LICENSE'), join(licences, 'MIT.txt'));
  writeFileSync(join(licences, '许可说明.txt'), describeLicences(rights));
  const pages = listFiles(join(data, 'site')).filter((path) => path.endsWith('.html')).length;
  const address = site === '' ? '（没有写网址，数据里是从域名算起的网址）' : `${site}${base}`;
  writeFileSync(join(data, '请先读我.txt'), describeSealed(title, { address, day, pages, sources }));
  closeBag(bag, [
    ['Source-Organization', hosts.join('、')],
    ['Bagging-Date', day],
    ['External-Description', title],
    ...(site === '' ? [] : [['External-Identifier', `${site}${base}`] as const]),
    ['Bag-Software-Agent', 'Chifu 尺幅'],
    [
      'Internal-Sender-Description',
      sources === 'none' ? '只有已公开的内容' : '含没有公开的原始条目，只供内部存档',
    ],
    [formLabel, String(sealedForm)],
  ]);
}

/** Entries, tables and texts as they are; with `all` pictures and recordings too. Links and hidden files stay behind. */
function copySources(from: string, to: string, sources: Sources): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copySources(source, target, sources);
    else if (entry.isFile() && (sources === 'all' || !original.test(entry.name))) {
      mkdirSync(to, { recursive: true });
      copyFileSync(source, target);
    }
  }
}

async function writeZip(bag: string, file: string, name: string, time: Date): Promise<void> {
  const zip = new ZipFile();
  // In the zone of the machine, since that is how a ZIP writes times: the same bytes everywhere.
  const mtime = new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate());
  for (const path of listFiles(bag)) {
    const options = { compress: !packed.test(path), mode: 0o644, mtime, forceDosTimestamp: true };
    zip.addFile(join(bag, path), `${name}/${path}`, options);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file, { flags: 'wx' }));
}
