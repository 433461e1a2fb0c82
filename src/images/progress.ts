/** How far a derivation has come; px are those of the sources, a fair measure of the work. */
export interface DeriveProgress {
  done: number;
  total: number;
  pixelsDone: number;
  pixelsTotal: number;
  /** Relative path of the picture just finished. */
  file: string;
}

/** Where progress is written; `process.stderr` fits. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** Plain lines, for logs, appear at most this often, ms. */
const lineInterval = 10_000;

/**
 * Shows how far a derivation has come, in Chinese: on a terminal one line with a bar and the time
 * that remains, elsewhere a plain line now and then. `clock` returns ms.
 */
export function createProgress(
  stream: ProgressStream,
  clock: () => number = Date.now,
): { update: (progress: DeriveProgress) => void; finish: () => void } {
  const start = clock();
  let lastLine = start;
  let isOpen = false;
  return {
    update(progress) {
      const elapsed = clock() - start;
      const remaining = estimateRemaining(progress, elapsed);
      if (stream.isTTY === true) {
        stream.write(`\r\u001b[K${formatBar(progress, remaining, stream.columns ?? 80)}`);
        isOpen = true;
      } else if (clock() - lastLine >= lineInterval || progress.done === progress.total) {
        lastLine = clock();
        stream.write(`${formatLine(progress, remaining)}\n`);
      }
    },
    finish() {
      if (isOpen) stream.write('\r\u001b[K');
      isOpen = false;
    },
  };
}

/** Remaining time in ms, by the pixels still to do; undefined before the first picture is done. */
export function estimateRemaining(
  { pixelsDone, pixelsTotal }: DeriveProgress,
  elapsed: number,
): number | undefined {
  return pixelsDone === 0 ? undefined : (elapsed * (pixelsTotal - pixelsDone)) / pixelsDone;
}

/** `约 3 分 20 秒`, in steps that do not flicker: seconds, then tens of seconds, then minutes. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `约 ${seconds} 秒`;
  const tens = Math.ceil(seconds / 10) * 10;
  if (tens >= 600 || tens % 60 === 0) return `约 ${Math.ceil(tens / 60)} 分钟`;
  return `约 ${Math.floor(tens / 60)} 分 ${tens % 60} 秒`;
}

function formatLine({ done, total }: DeriveProgress, remaining: number | undefined): string {
  const rest = remaining === undefined || done === total ? '' : `，还需${formatDuration(remaining)}`;
  return `制作图片 ${done}/${total}${rest}`;
}

function formatBar(progress: DeriveProgress, remaining: number | undefined, columns: number): string {
  const share = progress.pixelsTotal === 0 ? 1 : progress.pixelsDone / progress.pixelsTotal;
  const width = Math.max(10, Math.min(30, columns - 50));
  const filled = Math.round(share * width);
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)}%  ${formatLine(progress, remaining)}`;
}
