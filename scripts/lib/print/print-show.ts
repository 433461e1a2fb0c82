import type { Place } from '../../../src/exhibition/addresses.ts';
import { hasErrors } from '../../../src/exhibition/problem.ts';
import { readSiteAddress } from '../../../src/exhibition/site-address.ts';
import { openProbeCache } from '../../../src/images/probe/probe-cache.ts';
import { readExhibition, type ReadResult } from '../../../src/reading/read-exhibition.ts';
import { readSettings, type Settings } from '../../../src/reading/settings.ts';
import { findPlaceFault } from '../../../src/venue/code.ts';
import { exitCodes, stop } from '../exit.ts';
import { reportProblems } from '../report.ts';

export interface PrintShow extends ReadResult {
  settings: Settings;
}

/** Reads the exhibition for a print; ends with exit code 1 where the content has errors. */
export async function readPrintShow(): Promise<PrintShow> {
  const settings = await readSettings();
  const { exhibitionDir, base, cacheDir, facts } = settings;
  const probeCache = openProbeCache(cacheDir);
  const read = await readExhibition(exhibitionDir, { base, probeCache, facts });
  probeCache.save();
  if (hasErrors(read.problems)) {
    reportProblems(read.problems, exhibitionDir);
    process.exit(exitCodes.problems);
  }
  return { ...read, settings };
}

/** Tells of characters that a print may lack: else they are seen on paper, when it is too late. */
export function reportGlyphs({ problems, settings }: PrintShow): void {
  reportProblems(
    problems.filter(({ code }) => code === 'glyph-missing'),
    settings.exhibitionDir,
  );
}

/** Lets `--site` stand for SITE_URL; ends with exit code 2 where it is no address. */
export function readSite(site: string | undefined): void {
  if (site === undefined) return;
  const read = readSiteAddress(site);
  if ('fix' in read) stop(exitCodes.usage, `--site 写的是：${site}\n这个网址${read.found}。\n${read.fix}。`);
  process.env['SITE_URL'] = site;
}

/**
 * Where printed codes lead. Ends with exit code 1 while the site has no address that a visitor's phone can open,
 * unless this is a trial print.
 */
export function getPrintPlace({ site, base }: Settings, isDraft: boolean): Place {
  const fault = findPlaceFault(site);
  if (fault === undefined || isDraft) return { site, base };
  return stop(
    exitCodes.problems,
    [
      fault === 'missing'
        ? '二维码要印网站的正式网址，而这个展览还没有写网址。'
        : `二维码要印网站的正式网址，而现在的网址是 ${site}，观众的手机打不开。`,
      '怎么办（任选一种）：',
      '  · 在 exhibition.yaml 里写一行 site: https://你的网址/',
      '  · 这一次写明：--site https://你的网址/（或环境变量 SITE_URL）',
      `  · 只想看看样子：加上 --draft，每张都会印“试印”两个字，不能上墙${fault === 'missing' ? '，也没有二维码' : ''}`,
    ].join('\n'),
  );
}
