import { readEntryFile } from '../editing/entry-file.ts';
import { chooseSize } from '../exhibition/picture.ts';
import { buildPicturePath } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Work } from '../exhibition/work.ts';
import { getShown } from '../reading/sources.ts';
import type { DeskPlace } from './desk-place.ts';
import { findEntry } from './desk-files.ts';
import { escapeText, type DeskPage } from './page-html.ts';
import type { PickData } from './pick-data.ts';

type Content = Pick<DeskPage, 'title' | 'script' | 'data' | 'main'>;

/** Width, px, of the picture in which regions are drawn. */
const pickWidth = 1600;

/** The page on which regions of a work are drawn. */
export async function buildPickPage(place: DeskPlace, number: string): Promise<Content> {
  const exhibition = getShown();
  const work = exhibition?.works.find((one) => one.number === number);
  if (!exhibition || !work || work.parts.length === 0) {
    return {
      title: `${number} 还不能框选`,
      script: 'check.ts',
      data: {},
      main: `<p>这件作品没有挂出来：没有这个编号，它是草稿或已撤展，或者条目里还有错误。</p>
<p><a class="press" href="${place.base}check/">看有什么问题</a></p>`,
    };
  }
  const data = await gatherData(place, exhibition, work);
  return { title: `${number}　${work.title}`, script: 'pick.ts', data, main: buildMain(work) };
}

async function gatherData(place: DeskPlace, exhibition: Exhibition, work: Work): Promise<PickData> {
  const entry = `${work.hall}/${work.number}.md`;
  const covers = [
    {
      file: `halls/${work.hall}.md`,
      label: `封面与首页的门：${exhibition.halls.find((hall) => hall.slug === work.hall)?.title ?? ''}厅`,
    },
    { file: 'exhibition.yaml', label: '封面：首页大图' },
    ...exhibition.series
      .filter(({ slug }) => slug === work.series)
      .map(({ slug, title }) => ({ file: `series/${slug}.md`, label: `封面：系列“${title}”` })),
    ...exhibition.stories.map(({ slug, title }) => ({
      file: `stories/${slug}.md`,
      label: `封面：文章“${title}”`,
    })),
  ];
  const hashes = await Promise.all(
    [entry, ...covers.map(({ file }) => file)].map(async (file): Promise<[string, string]> => {
      const path = await findEntry(place.exhibitionDir, file);
      const read = path === undefined ? undefined : await readEntryFile(path).catch(() => undefined);
      return [file, read?.hash ?? ''];
    }),
  );
  return {
    entry,
    number: work.number,
    lines: work.text ?? [],
    kinds: exhibition.facts.vocabularies.detail.map(({ zh }) => zh),
    covers,
    hashes: Object.fromEntries(hashes),
    parts: work.parts.map(({ picture, caption = '' }) => ({
      caption,
      width: picture.width,
      height: picture.height,
      src:
        place.base +
        buildPicturePath(picture.id, chooseSize(picture.sizes, { width: pickWidth }) ?? picture, 'jpg'),
    })),
    marks: [
      ...work.details.map(({ region, part, kind, title = '' }) => ({
        region,
        part,
        name: `${kind} ${title}`.trim(),
      })),
      ...work.columns.map(({ region, part, line }) => ({ region, part, name: `第 ${line + 1} 行` })),
    ],
  };
}

function buildMain(work: Work): string {
  const number = (name: string, word: string): string =>
    `<label>${word}<input type="number" name="${name}" min="0" max="100" step="0.01" value="0"></label>`;
  const row = (name: string, word: string): string =>
    `<label data-for="details">${word}<input name="${name}"></label>`;
  return `<p class="told">在图上拖出一个框，或填右边的四个数（图片的百分之几）。已有的框用细线画出。</p>
<div class="pick"><div class="picture"><div class="stage"><img alt="${escapeText(work.alt)}" draggable="false"></div></div>
<form><label data-several>第几件<select name="part"></select></label>
<label>写成<select name="target"></select></label>
<fieldset><legend>位置（%）</legend>${number('x', '左')}${number('y', '上')}${number('width', '宽')}${number('height', '高')}</fieldset>
<label data-for="details">类别<select name="kind"></select></label>${row('title', '标题')}${row('note', '说明')}
<label data-for="columns">释文<select name="line"></select></label>
<p><button type="submit" class="press main">写入条目</button> <button type="button" class="press" name="copy">复制文字</button></p>
<output aria-live="polite"></output><pre tabindex="0" aria-label="要写入的文字"></pre></form></div>`;
}
