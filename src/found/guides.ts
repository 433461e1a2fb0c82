import {
  buildCollectionPath,
  buildDataPath,
  buildFeedPath,
  buildPath,
  buildUrl,
  type Place,
} from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { isShown } from '../exhibition/work.ts';
import { sitemapIndexPath } from './sitemap.ts';

/** Who may read the site: all may, and the map of it is named. @see https://www.rfc-editor.org/rfc/rfc9309 */
export function buildRobots(place: Place): string {
  return `User-agent: *\nDisallow:\n\nSitemap: ${buildUrl(place, sitemapIndexPath)}\n`;
}

/** What a program that reads for somebody is told of the site, as Markdown. @see https://llmstxt.org/ */
export function buildLlms({ facts, halls, works, series, stories, tours }: Exhibition, place: Place): string {
  const shown = works.filter(isShown);
  const link = (title: string, path: string, more = ''): string =>
    `- [${escapeMarkdown(title)}](${buildUrl(place, path)})${more === '' ? '' : `：${escapeMarkdown(more)}`}`;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
  const days = [facts.start, facts.end].filter((day) => day !== undefined).join(' 至 ');
  const about = [
    facts.full_title,
    `主办：${facts.hosts.join('、')}`,
    ...(facts.venue === undefined ? [] : [`地点：${facts.venue}`]),
    ...(days === '' ? [] : [`展期：${days}`]),
    `网上展出 ${shown.length} 件作品`,
  ].filter((one) => one !== undefined);
  const rights = facts.rights ?? '作品版权归作者，使用前请问主办单位。';
  return [
    `# ${escapeMarkdown(facts.title)}`,
    '',
    `> ${about.map(escapeMarkdown).join('；')}。`,
    '',
    `每件作品有一个永久的编号和网页：${buildUrl(place, buildPath.work('编号'))}。${escapeMarkdown(rights)}`,
    ...section(
      '展厅',
      halls.map(({ slug, title, theme = '' }) => {
        const count = shown.filter(({ hall }) => hall === slug).length;
        return link(title, buildPath.hall(slug), [theme, `${count} 件作品`].filter(Boolean).join('，'));
      }),
    ),
    ...section(
      '系列',
      series.map(({ slug, title, summary }) => link(title, buildPath.series(slug), summary)),
    ),
    ...section(
      '文章',
      stories.map(({ slug, title, subtitle }) => link(title, buildPath.story(slug), subtitle)),
    ),
    ...section(
      '路线',
      tours.map(({ slug, title, summary }) => link(title, buildPath.tour(slug), summary)),
    ),
    ...section('数据', [
      link('数据说明', buildPath.data(), '各列的意思、许可与引用'),
      link('作品数据（JSON）', buildDataPath('works.json')),
      link('作品数据（CSV）', buildDataPath('works.csv')),
      link('Data Package', buildDataPath('datapackage.json')),
      link('IIIF 集合', buildCollectionPath()),
      link('更新', buildFeedPath(), 'Atom'),
    ]),
    ...section('Optional', [link('关于', buildPath.about()), link('查找', buildPath.search())]),
    '',
  ].join('\n');
}

/** A text of one line in which no sign is one of Markdown, or of HTML. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|!~]/gu, (sign) => `\\${sign}`);
}
