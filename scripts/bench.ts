import { benchEntries } from '../tests/benchmarks/entries/bench.ts';
import { benchImages } from '../tests/benchmarks/images/bench.ts';
import { benchImport } from '../tests/benchmarks/import/bench.ts';
import { benchLive } from '../tests/benchmarks/live/bench.ts';
import { benchPan } from '../tests/benchmarks/pan/bench.ts';
import { benchSearch } from '../tests/benchmarks/search/bench.ts';
import { benchServe } from '../tests/benchmarks/serve/bench.ts';
import { benchSize } from '../tests/benchmarks/size/bench.ts';
import { benchShare } from '../tests/benchmarks/share/bench.ts';
import { benchWeb } from '../tests/benchmarks/web/bench.ts';
import { exitCodes, run, stop } from './lib/exit.ts';

const benchmarks: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  entries: benchEntries,
  images: benchImages,
  import: benchImport,
  live: benchLive,
  pan: benchPan,
  search: benchSearch,
  serve: benchServe,
  share: benchShare,
  size: benchSize,
  web: benchWeb,
};

const usage = `用法：npm run bench -- ${Object.keys(benchmarks).join(' | ')} [选项]

  entries                            条目：最费时的怪条目，与同样长的散文比较
  images [--pictures 24] [--quality]   图片：与 astro:assets、朴素的一次解码比较
  import                             导入：3,560 行的报名表，与只读表格比较
  live [--show 文件夹]                 边改边看：保存到浏览器里看见，与整个展览读一遍比较
  pan [--picture 文件] [--rounds 3]     展卷：横拖 1:30 的长卷，与 Mirador 4、Universal Viewer 4 比较
  search [--sizes 300,3560,36000]     查找：按键到画出结果；与 Fuse.js、MiniSearch、Pagefind 比较
  serve [--site dist] [--seconds 8]   发布：nginx 照 docs/deploy.md 的写法，与原样发布的同一批文件比较（wrk）
  share [--keep 文件夹]               分享图与海报：与从前的画法比较，留下成对的图来看
  size [--sizes 36,300,3560]         大小不同的展览：从头生成、没有改动、改一个条目，以及内存与文件
  web [--runs 5] [--only 展厅]         网页：Lighthouse 在手机上量到的，与 thumbsup、Astro 加 PhotoSwipe 的画廊比较`;

await run(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const bench = benchmarks[name];
  if (bench === undefined) stop(exitCodes.usage, usage);
  await bench(args);
});
