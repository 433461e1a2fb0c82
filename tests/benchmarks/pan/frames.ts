/** An event of Chromium's trace, as far as it is read here; µs. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of it, what the thread itself worked: others may have had the processor meanwhile. */
  tdur?: number;
  tid: number;
  pid: number;
  args?: { name?: string; data?: { type?: string } };
}

/** A frame lasts so long, µs: what the main thread does within it keeps the next from coming in time. */
const frame = 1_000_000 / 60;

/**
 * Milliseconds that the main thread of the page worked in each sixtieth of a second, from the first to the last of the
 * pointer's moves; its tasks are the events `RunTask` of the renderer that drew most.
 */
export function readFrames(events: readonly TraceEvent[]): number[] {
  const threads = events.filter(
    ({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const moves = events.filter(
    ({ name, args }) => name === 'EventDispatch' && /pointermove/u.test(args?.data?.type ?? ''),
  );
  const main = threads.find(({ tid, pid }) => moves.some((move) => move.tid === tid && move.pid === pid));
  const times = moves.filter(({ tid, pid }) => tid === main?.tid && pid === main.pid).map(({ ts }) => ts);
  if (!main || times.length < 2) throw new Error('The trace tells of no drag.');
  const from = Math.min(...times);
  const to = Math.max(...times);
  const busy = Array.from({ length: Math.ceil((to - from) / frame) }, () => 0);
  for (const { name, ph, ts, dur = 0, tdur = dur, tid, pid } of events) {
    if (name !== 'RunTask' || ph !== 'X' || dur === 0 || tid !== main.tid || pid !== main.pid) continue;
    // A task may reach over several frames: each has its share.
    for (let at = ts; at < ts + dur;) {
      const index = Math.floor((at - from) / frame);
      const end = Math.min(ts + dur, from + (index + 1) * frame);
      if (index >= 0 && index < busy.length)
        busy[index] = (busy[index] ?? 0) + ((end - at) / 1000) * (tdur / dur);
      at = end <= at ? at + 1 : end;
    }
  }
  return busy;
}
