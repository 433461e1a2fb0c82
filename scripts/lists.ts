import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { writeWhole } from '../src/disk/record.ts';
import { printZh } from '../src/interface/print.zh.ts';
import { buildLists, buildListsCsv, listsStyle } from '../src/print/lists/lists-document.ts';
import { readSentCounts } from '../src/print/lists/sent-counts.ts';
import { gatherLists, noneSent, type SentCounts } from '../src/print/lists/show-lists.ts';
import { buildPrintDocument } from '../src/print/print-document.ts';
import { readText } from '../src/reading/decode-text.ts';
import { readSettings } from '../src/reading/settings.ts';
import { readSent as readImported } from '../src/registration/sent-counts.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { buildPrintFonts } from './lib/print/print-fonts.ts';
import { printPdf, readTarget } from './lib/print/print-pdf.ts';
import { readPrintShow } from './lib/print/print-show.ts';

const usage = `用法：npm run lists -- [--out 公示.html] [--sent 报送.csv] [--exhibition 文件夹] [--force]

做入展与获奖作品的公示名单：各奖项、各展厅的作品，按地区、单位统计。旁边同名的 .csv 可以用 Excel 打开。
  --out 文件名    名单放在哪里，.html 或 .pdf（不写就是 公示.html）
  --sent 表格     各地区、各单位报送的件数：CSV，第一行写 地区（或单位）和 件数；
                 不写就用 npm run import 从报名表数出来的
  --force         已有同名文件时盖掉它`;

await run(async () => {
  const { values } = readArguments(usage, {
    out: { type: 'string' },
    sent: { type: 'string' },
    force: { type: 'boolean' },
  });
  const target = readTarget(values.out, '公示.html', { ...values, endings: ['.html', '.pdf'] });
  const table = target.slice(0, -extname(target).length) + '.csv';
  if (existsSync(table) && values.force !== true)
    stop(
      exitCodes.usage,
      `已经有这个文件，没有动它：${table}\n换一个文件名（--out），或加上 --force 盖掉它。`,
    );
  const { exhibitionDir } = await readSettings();
  const sent =
    values.sent === undefined ? (readImported(exhibitionDir) ?? noneSent) : await readSent(values.sent);
  const { exhibition } = await readPrintShow();
  const { facts } = exhibition;
  const lists = gatherLists(exhibition, sent);
  const isPdf = extname(target).toLowerCase() === '.pdf';
  const html = buildPrintDocument({
    title: `${facts.title}　入展与获奖作品公示`,
    lang: printZh.lang,
    css: (isPdf ? buildPrintFonts() : '') + listsStyle,
    body: buildLists(lists, {
      title: facts.full_title ?? facts.title,
      hosts: facts.hosts,
      date: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(new Date()),
      contact: facts.contact?.text,
    }),
  });
  if (isPdf) await printPdf(html, target, {});
  else writeWhole(target, html);
  writeWhole(table, buildListsCsv(lists));
  const { chosen, awarded } = lists.total;
  console.log(
    `公示名单已做好：${target}\n入展 ${chosen} 件，获奖 ${awarded} 件，特邀 ${lists.invited.length} 件。表格：${table}`,
  );
});

/** Reads the table of works sent; ends with exit code 2 where there is none, 1 where it cannot be understood. */
async function readSent(written: string): Promise<SentCounts> {
  const file = resolve(written);
  if (!existsSync(file)) stop(exitCodes.usage, `没有这个文件：${file}`);
  const { text, problems, readable } = await readText(file, written);
  if (!readable)
    stop(
      exitCodes.problems,
      `读不了 ${written}：${problems[0]?.found ?? ''}。\n在 Excel 里另存为“CSV UTF-8（逗号分隔）”。`,
    );
  const counts = readSentCounts(text);
  if ('row' in counts)
    stop(
      exitCodes.problems,
      counts.row === 1
        ? `${written} 的第一行要有“地区”或“单位”，和“件数”。`
        : `${written} 第 ${counts.row} 行的件数不是整数。`,
    );
  return counts;
}
