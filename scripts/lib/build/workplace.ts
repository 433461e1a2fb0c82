import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../../src/disk/lock.ts';
import { buildTemporaryName, readTemporaryName, removeTemporary } from '../../../src/disk/remove.ts';
import { isRunning } from '../../../src/disk/running.ts';
import { doAtEnd } from '../exit.ts';

/** Where one build puts a site together. */
export interface Workplace {
  /** What lasts from one build to the next lies here. */
  root: string;
  /** For the site. */
  site: string;
  /** For the compiled pages. */
  compiling: string;
  /** For what Astro keeps of a build. */
  notes: string;
  /** Lets the next build begin, and removes what is left here. */
  leave: () => void;
}

/**
 * Opens a workplace on the project's own volume. Builds of one project come one after the other, since they share
 * what Astro generates: the second says so and waits.
 */
export async function openWorkplace(projectDir: string): Promise<Workplace> {
  const root = join(projectDir, '.building');
  const unlock = await takeLock(join(root, 'lock'), ({ pid, since }) => {
    const time = new Date(since).toLocaleTimeString('zh-CN', { hour12: false });
    console.log(`另一个生成正在进行（进程 ${pid}，${time} 开始），等它完成再开始。不想等就按 Ctrl+C。`);
  });
  clearAbandoned(root);
  const folder = join(root, buildTemporaryName());
  mkdirSync(folder);
  const leave = (): void => {
    forget();
    removeTemporary(folder);
    unlock();
  };
  const forget = doAtEnd(leave);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(130));
  const [site, compiling, notes] = ['site', 'compiling', 'notes'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  return { root, site, compiling, notes, leave };
}

/** Nobody else builds while the lock is held, so what is here was left by a build that was killed. */
function clearAbandoned(root: string): void {
  for (const name of readdirSync(root)) {
    const maker = readTemporaryName(name);
    if (maker && !(maker.isHere && isRunning(maker.pid) && maker.pid !== process.pid))
      removeTemporary(join(root, name));
  }
}
