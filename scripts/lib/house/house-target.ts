import { statSync } from 'node:fs';
import { checkPlace } from '../build/site-target.ts';
import { listForeignFiles, readHouseMark } from './house-mark.ts';
import type { HouseSettings } from './house-settings.ts';

/** Foreign files that a message names. */
const mostNamed = 5;
const otherFolder =
  '用环境变量 OUT_DIR 写另一个文件夹：还没有的、空的，或上一次生成的各届网站；不写就是项目里的 dist-house。';

/** Why a house must not be built into its output folder, in Chinese, with what to do; undefined where it may. Changes nothing. */
export function refuseTarget({ outDir, projectDir, houseDir, cacheDir }: HouseSettings): string | undefined {
  const refuse = (found: string, fix: string): string =>
    `不能把各届网站生成到这里，什么都没有动：${outDir}\n${found}。\n${fix}`;
  const place = checkPlace(outDir, { projectDir, exhibitionDir: houseDir, cacheDir });
  if (place !== undefined) return refuse(place, otherFolder);
  const stats = statSync(outDir, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return refuse('这是一个文件，不是文件夹', otherFolder);
  const mark = readHouseMark(outDir);
  const foreign = listForeignFiles(outDir, mark);
  if (foreign.length === 0) return undefined;
  const named = `${foreign.slice(0, mostNamed).join('、')}${foreign.length > mostNamed ? `……共 ${foreign.length} 个` : ''}`;
  return mark === undefined
    ? refuse(`这个文件夹不是尺幅生成的各届网站，里面有：${named}`, otherFolder)
    : refuse(
        `里面有不是尺幅生成的文件：${named}`,
        '把它们移到别处再运行一次；要随网站发布的文件，放进项目的 public 文件夹。',
      );
}
