/** Shows how far a long job is: a bar on a terminal, a line every twentieth elsewhere. */
export interface Progress {
  /** What must be made before the first work. */
  prepare(done: number, total: number): void;
  step(done: number): void;
  end(): void;
}

/** The line for a state of the job. */
export function describeProgress(done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  const share = Math.floor((done / total) * 100);
  return `${done}/${total} 件（${share}%），每秒 ${rate.toFixed(rate < 1 ? 2 : 1)} 件，还要约 ${left} 秒`;
}

/** Starts reporting on standard output. */
export function startProgress(total: number, output: NodeJS.WriteStream = process.stdout): Progress {
  let from = performance.now();
  const every = Math.max(1, Math.floor(total / 20));
  return {
    prepare(ready, all) {
      from = performance.now();
      const line = `先备照片的底片：${ready}/${all}`;
      if (output.isTTY) output.write(`\r\u001b[2K${line}`);
      else if (ready % Math.ceil(all / 10) === 0) output.write(`${line}\n`);
    },
    step(done) {
      const line = describeProgress(done, total, (performance.now() - from) / 1000);
      if (output.isTTY) {
        const filled = Math.round((done / total) * 24);
        output.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${line}`);
      } else if (done % every === 0 || done === total) output.write(`${line}\n`);
    },
    end() {
      if (output.isTTY) output.write('\n');
    },
  };
}
