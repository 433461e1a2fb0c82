import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serveSite } from '../../scripts/lib/serve.ts';
import { writeLargeExhibition } from '../fixtures/large-exhibition.ts';
import { hasRealPictures, writeRealExhibition } from '../fixtures/real-exhibition.ts';
import { largeSite, movedSite, realSite, sampleSite, type TestSite } from './sites.ts';

/** Builds the sites that all browser tests share, and serves them until the tests are over. */
export default async function buildSites(): Promise<() => void> {
  const sites = [sampleSite, movedSite, largeSite];
  rmSync(largeSite.exhibitionDir, { recursive: true, force: true });
  writeLargeExhibition(sampleSite.exhibitionDir, largeSite.exhibitionDir, 100);
  const talks = join(import.meta.dirname, '../fixtures/audio');
  copyFileSync(join(talks, 'talk.mp3'), join(largeSite.exhibitionDir, 'calligraphy/1001.mp3'));
  copyFileSync(join(talks, 'talk.m4a'), join(largeSite.exhibitionDir, 'calligraphy/1001.en.m4a'));
  if (hasRealPictures) {
    rmSync(realSite.exhibitionDir, { recursive: true, force: true });
    writeRealExhibition(realSite.exhibitionDir);
    sites.push(realSite);
  } else {
    console.log('跳过真实图片的测试：../shared/real 不在。');
  }
  const servers: Server[] = [];
  for (const site of sites) {
    buildOne(site);
    servers.push((await serveSite(site.outDir, site.base, { first: site.port, port: site.port })).server);
  }
  return () => servers.forEach((server) => server.close());
}

function buildOne(site: TestSite): void {
  const script = join(import.meta.dirname, '../../scripts/build.ts');
  const { status } = spawnSync(process.execPath, [script], {
    stdio: 'inherit',
    env: {
      ...process.env,
      EXHIBITION_DIR: site.exhibitionDir,
      OUT_DIR: site.outDir,
      BASE_PATH: site.base,
      SITE_URL: `http://localhost:${site.port}`,
    },
  });
  if (status !== 0) throw new Error(`The ${site.name} site could not be built.`);
}
