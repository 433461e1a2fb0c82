import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { persist } from '../../src/disk/persist.ts';
import { buildTemporaryName, removeTemporary } from '../../src/disk/remove.ts';
import type { Settings } from '../../src/reading/settings.ts';
import { UsageError } from '../../src/reading/usage-error.ts';
import { securityHeaders } from './host-headers.ts';

/** What is compressed already. */
const packed = /\.(?:jpe?g|png|webp|avif|woff2|mp3|m4a|zip)$/iu;

/**
 * Packs a finished site into one ZIP, with what an IT department needs to know. Never overwrites a file.
 * @throws UsageError where a file of the asked name is there.
 */
export async function packSite(
  settings: Settings,
  out: string | undefined,
): Promise<{ file: string; files: number; bytes: number }> {
  const file = resolve(out ?? findFreeName(settings));
  if (existsSync(file)) throw new UsageError(`已经有这个文件，没有覆盖：${file}\n换一个名字，或先把它移走。`);
  if (!existsSync(dirname(file))) throw new UsageError(`没有这个文件夹：${dirname(file)}`);
  const temporary = join(dirname(file), buildTemporaryName());
  const paths = listFiles(settings.outDir);
  const zip = new ZipFile();
  for (const path of paths)
    zip.addFile(join(settings.outDir, path), `site/${path}`, { compress: !packed.test(path), mode: 0o644 });
  zip.addBuffer(Buffer.from(describeDeployment(settings, paths.length)), '部署说明.txt', { mode: 0o644 });
  zip.addBuffer(Buffer.from(await listSums(settings.outDir, paths)), 'SHA256SUMS', { mode: 0o644 });
  zip.end();
  try {
    await pipeline(zip.outputStream, createWriteStream(temporary, { flags: 'wx' }));
    persist(() => renameSync(temporary, file));
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
  return { file, files: paths.length + 2, bytes: statSync(file).size };
}

/** Every file of the site, with `/`, in one order. */
function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function findFreeName({ facts }: Settings): string {
  const day = new Date().toISOString().slice(0, 10);
  const title = facts.facts.title.replace(/[\\/:*?"<>|\s]+/gu, '').slice(0, 40) || '展览';
  for (let copy = 1; ; copy++) {
    const name = `${title}-网站-${day}${copy === 1 ? '' : `-${copy}`}.zip`;
    if (!existsSync(name)) return name;
  }
}

async function listSums(root: string, paths: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const path of paths) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(root, path)), hash);
    lines.push(`${hash.digest('hex')}  site/${path}`);
  }
  return `${lines.join('\n')}\n`;
}

const securityLines = Object.entries(securityHeaders)
  .map(([name, value]) => `       ${name}: ${value}`)
  .join('\n');

function describeDeployment({ site, base, facts }: Settings, files: number): string {
  const address = site === '' ? '（生成时还没有写网址；见下面第 4 条）' : `${site}${base}`;
  return `${facts.facts.title}　网站部署说明

1. site 文件夹里是整个网站，共 ${files} 个静态文件；服务器上不用装任何程序，不要数据库。
2. 放到：${address}
   也就是把 site 里的全部文件放进网站根目录${base === '/' ? '' : `下的 ${base} 文件夹`}。先传到旁边的文件夹，传完再改名换上去。
3. 服务器的设置：
   - 找不到的网址用 404.html 回答，状态码 404；
   - .html .css .js .json .svg .xml 用 gzip 或 brotli 压缩；
   - assets/ 与 fonts/ 缓存一年（Cache-Control: public, max-age=31536000, immutable），
     iiif/ 一周（max-age=604800），share/、audio/ 与 video/ 一天，其余 no-cache；
   - iiif/ 与 data/ 加 Access-Control-Allow-Origin: *；
   - 每个回答加：
${securityLines}
   nginx、Caddy 的整份配置，以及对象存储、GitHub Pages 的做法，见程序里的 docs/deploy.md。
4. 网址变了（换域名、换文件夹），要请做展览的人改 exhibition.yaml 里的 site，重新生成再装一次。
5. 核对传得全不全：在解开的文件夹里运行 sha256sum -c SHA256SUMS（Windows 用 certutil -hashfile 抽查）。
6. 网站不设 Cookie，不收集访客信息，不向别的网站取任何东西；每页自带内容安全策略（CSP）。
`;
}
