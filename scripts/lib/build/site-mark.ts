import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isPublishedPath } from '../../../src/images/publish/publish.ts';

/** The file by which a site is known as ours; it lies in its root, and lists what the build put there. */
export const markName = 'chifu-site.json';

const note =
  '这个文件夹由“尺幅”生成，下一次生成会把它整个换掉。请不要在这里放别的文件；要随网站发布的文件放进项目的 public 文件夹。';

interface Mark {
  note: string;
  /** Files relative to the site, with `/`; `iiif/<id>/` stands for all files of one picture. */
  files: string[];
}

/** Tells of a path relative to a site, with `/`, whether the build made it. */
export type IsMade = (path: string) => boolean;

/** Marks a finished site as ours. */
export function markSite(site: string): void {
  const files = new Set<string>();
  for (const path of listFiles(site)) files.add(findPicture(path) ?? path);
  files.add(markName);
  const mark: Mark = { note, files: [...files].sort() };
  writeFileSync(join(site, markName), `${JSON.stringify(mark)}\n`);
}

/** Reads what the build put into a folder; undefined for a folder that is no site of ours. */
export function readMark(site: string): IsMade | undefined {
  const files = readFiles(join(site, markName));
  if (files === undefined) return isUnmarkedSite(site) ? (path) => isUsualFile(site, path) : undefined;
  return (path) => files.has(path) || files.has(findPicture(path) ?? '') || isLeftBySystem(path, files);
}

/** Files of a site that the build did not make, with `/`; pictures are looked at no deeper than their folders. */
export function listForeign(site: string, isMade: IsMade): string[] {
  return listFiles(site, true).filter((path) => !isMade(path));
}

/** Every file under a folder, with `/`; `isBrief` passes over what lies in the folders of pictures. */
function listFiles(root: string, isBrief = false): string[] {
  const found: string[] = [];
  const walk = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = prefix + entry.name;
      if (!entry.isDirectory()) found.push(path);
      else if (!isBrief || !pictureInside.test(`${path}/`)) walk(`${folder}${sep}${entry.name}`, `${path}/`);
    }
  };
  walk(root, '');
  return found;
}

/** A folder in a published picture, which holds hundreds more. */
const pictureInside = /^iiif\/[^/]+\/(?:full|\d+,\d+,\d+,\d+)\/$/u;

/** `iiif/<id>/` for a file of a published picture. */
function findPicture(path: string): string | undefined {
  const [, folder = '', inside = ''] = /^(iiif\/[^/]+\/)(.+)$/u.exec(path) ?? [];
  return isPublishedPath(inside) ? folder : undefined;
}

function readFiles(file: string): Set<string> | undefined {
  try {
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Mark>;
    if (!Array.isArray(files) || !files.includes(markName)) return undefined;
    return new Set(files.filter((path) => typeof path === 'string'));
  } catch {
    return undefined;
  }
}

/** What Windows and macOS leave in every folder that somebody opens. */
const systemFiles = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** True for a file of the operating system; `._name` is what macOS keeps beside a file on a foreign disk. */
export function isSystemFile(name: string): boolean {
  return systemFiles.includes(name);
}

function isLeftBySystem(path: string, files: ReadonlySet<string>): boolean {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/u.exec(path) ?? [];
  return isSystemFile(name) || (name.startsWith('._') && files.has(folder + name.slice(2)));
}

const pageMark = '<meta name="chifu-build"';

/** Sites of version 0.1.0 have no mark: they are known by their pages, worker and version. */
function isUnmarkedSite(site: string): boolean {
  return (
    ['worker.js', '404.html', 'data/version.json'].every((path) => existsSync(join(site, path))) &&
    readHead(join(site, 'index.html')).includes(pageMark)
  );
}

const usualPath =
  /^(?:worker\.js|favicon\.svg|sitemap-(?:index|\d+)\.xml|data\/[\w/.-]+\.json|assets\/[^/]+\.(?:js|css|woff2|svg)|fonts\/[a-z]+-[0-9a-f]+\.woff2|share\/[\w-]+-(?:card|poster)\.jpg|audio\/[\w.-]+\.(?:mp3|m4a)|video\/[\w.-]+\.(?:mp4|webm|vtt))$/u;

function isUsualFile(site: string, path: string): boolean {
  if (path.endsWith('.html')) return readHead(join(site, path)).includes(pageMark);
  const name = path.split('/').at(-1) ?? '';
  return usualPath.test(path) || findPicture(path) !== undefined || isSystemFile(name);
}

function readHead(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const head = Buffer.alloc(16_384);
      return head.toString('utf8', 0, readSync(descriptor, head));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
