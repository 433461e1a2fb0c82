import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { findFolderFault, readSettings } from '../src/reading/settings.ts';
import { UsageError } from '../src/reading/usage-error.ts';
import { readChoice } from '../src/registration/choose-rows.ts';
import { foldHeader, readTarget, type Target } from '../src/registration/columns.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { importSheet, undoImport } from './lib/import-sheet.ts';

const usage = `用法：npm run import -- 报名表.xlsx --images 作品照片/ [选项]

把报名表（.xlsx 或 .csv）和一个文件夹的图片变成展览的条目。先看一遍会怎样，加 --dry-run。
  --images 文件夹     作品照片所在的文件夹，或它的 .zip
  --dry-run          只列出会做什么，什么都不写
  --update           表改过以后再导入：只合并表里改了的，手写的留着
  --undo             整个取回上一次导入
  --only 入选         只取结果是“入选”的行；几个词用顿号隔开；--only 列名=词 指定一列
  --map 列名=字段     告诉程序某一列是什么，如 --map 作品名=题名；--map 列名=- 不取；可写几次
  --hall 书法         整张表属于哪个展厅（表里没有“类别”一列时）
  --sheet 名称        只取一张工作表
  --force            覆盖已有的条目和图片（仍可 --undo）
  --exhibition 文件夹  导入到另一个展览（不写就是 content）`;

await run(async () => {
  const { values, positionals } = readArguments(
    usage,
    {
      images: { type: 'string' },
      'dry-run': { type: 'boolean' },
      update: { type: 'boolean' },
      undo: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      map: { type: 'string', multiple: true },
      hall: { type: 'string' },
      sheet: { type: 'string' },
      force: { type: 'boolean' },
    },
    1,
  );
  const { exhibitionDir } = await readSettings();
  const root = resolve(exhibitionDir);
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new UsageError(findFolderFault(exhibitionDir) ?? `没有展览文件夹：${exhibitionDir}`);
  if (values.undo) {
    process.exitCode = undoImport(root);
    return;
  }
  const [sheet] = positionals;
  if (sheet === undefined) stop(exitCodes.usage, `没有写表格的名字。\n\n${usage}`);
  process.exitCode = await importSheet(root, {
    sheet,
    ...(values.images !== undefined && { images: values.images }),
    ...{ dryRun: values['dry-run'] === true, update: values.update === true, force: values.force === true },
    ...(values.only !== undefined && { only: readChoice(values.only.join('、')) }),
    ...(values.hall !== undefined && { hall: values.hall }),
    ...(values.sheet !== undefined && { sheetName: values.sheet }),
    asked: readMap(values.map ?? []),
  });
});

function readMap(written: readonly string[]): Map<string, Target | undefined> {
  return new Map(
    written.map((one) => {
      const [, header = '', field = ''] = /^(.+)[=＝]([^=＝]+)$/u.exec(one) ?? [];
      const target = readTarget(field);
      if (header === '' || target === undefined)
        throw new UsageError(
          `看不懂 --map ${one}。写成 --map 表里的列名=字段，如 --map 作品名=题名；字段见 content/README.md 的表。`,
        );
      return [foldHeader(header), target === 'nothing' ? undefined : target] as const;
    }),
  );
}
