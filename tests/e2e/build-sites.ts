import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { serveSite } from '../../scripts/lib/serve.ts';
import { writeLargeExhibition } from '../fixtures/large-exhibition.ts';
import { writeHostileExhibition } from '../fixtures/hostile-exhibition.ts';
import { hasRealPictures, writeRealExhibition } from '../fixtures/real-exhibition.ts';
import { buildHouse } from './build-house.ts';
import { runScript } from './run-script.ts';
import {
  hostileSite,
  houseSite,
  largeSite,
  movedSite,
  realSite,
  sampleSite,
  type TestSite,
} from './sites.ts';

/** Pages are drawn on one core each. */
const buildsAtOnce = 2;

/** Builds the sites that all browser tests share, and serves them until the tests are over. */
export default async function buildSites(): Promise<() => void> {
  const sites = [sampleSite, movedSite, largeSite, hostileSite];
  rmSync(hostileSite.exhibitionDir, { recursive: true, force: true });
  writeHostileExhibition(hostileSite.exhibitionDir);
  rmSync(largeSite.exhibitionDir, { recursive: true, force: true });
  writeLargeExhibition(sampleSite.exhibitionDir, largeSite.exhibitionDir, 100);
  const talks = join(import.meta.dirname, '../fixtures/audio');
  copyFileSync(join(talks, 'talk.mp3'), join(largeSite.exhibitionDir, 'calligraphy/1001.mp3'));
  copyFileSync(join(talks, 'talk.m4a'), join(largeSite.exhibitionDir, 'calligraphy/1001.en.m4a'));
  addWords(largeSite.exhibitionDir);
  if (hasRealPictures) {
    rmSync(realSite.exhibitionDir, { recursive: true, force: true });
    writeRealExhibition(realSite.exhibitionDir);
    sites.push(realSite);
  } else {
    console.log('跳过真实图片的测试：../shared/real 不在。');
  }
  const limit = pLimit(buildsAtOnce);
  await Promise.all([limit(buildHouse), ...sites.map((site) => limit(buildOne, site))]);
  const served = await Promise.all(
    [...sites, houseSite].map(({ outDir, base, port }) => serveSite(outDir, base, { first: port, port })),
  );
  return () => served.forEach(({ server }) => server.close());
}

/** The artist of 1004 speaks: in writing, on a recording, on a video with captions. */
function addWords(show: string): void {
  const entry = join(show, 'calligraphy/1004.md');
  const words = 'words: |\n  我在炉前站了三十年。\n  写的是手上的火候。\n';
  writeFileSync(entry, readFileSync(entry, 'utf8').replace('---\n', `---\n${words}`));
  const fixtures = join(import.meta.dirname, '../fixtures');
  copyFileSync(join(fixtures, 'audio/talk.mp3'), join(show, 'calligraphy/1004-words.mp3'));
  copyFileSync(join(fixtures, 'video/sign.webm'), join(show, 'calligraphy/1004.webm'));
  const captions = 'WEBVTT\n\n00:00.000 --> 00:03.000\n我在炉前站了三十年。\n';
  writeFileSync(join(show, 'calligraphy/1004.vtt'), captions);
}

/** Builds a site for where it says that it stands. */
export async function buildOne(site: TestSite): Promise<void> {
  await runScript('build', [], {
    EXHIBITION_DIR: site.exhibitionDir,
    OUT_DIR: site.outDir,
    BASE_PATH: site.base,
    SITE_URL: `http://localhost:${site.port}`,
  });
}
