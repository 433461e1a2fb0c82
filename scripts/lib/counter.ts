import type { ProgressStream } from '../../src/images/progress.ts';

/** Cells of the bar. */
const width = 24;

/** Shows on a terminal how many of `total` are done; elsewhere nothing. */
export function createCounter(
  stream: ProgressStream,
  total: number,
  unit: string,
): { update: (done: number) => void; finish: () => void } {
  let isOpen = false;
  return {
    update(done) {
      if (stream.isTTY !== true || total === 0) return;
      const filled = Math.floor((done / total) * width);
      stream.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total} ${unit}`);
      isOpen = true;
    },
    finish() {
      if (isOpen) stream.write('\n');
    },
  };
}
