import type { Fault } from './faults.ts';
import type { JpegFrame } from './jpeg-segments.ts';

/** Processes other than baseline, extended and progressive; ISO/IEC 10918-1, table B.1, and ISO/IEC 14495-1. */
const rareProcesses: Readonly<Record<number, string>> = {
  ...{ 0xc3: '无损 JPEG', 0xc5: '分层 JPEG', 0xc6: '分层 JPEG', 0xc7: '分层 JPEG', 0xcb: '无损 JPEG' },
  ...{ 0xcd: '分层 JPEG', 0xce: '分层 JPEG', 0xcf: '分层 JPEG', 0xf7: 'JPEG-LS' },
};

/** What makes a sound JPEG one that is not decoded here; undefined for the usual kinds and where there is no frame. */
export function judgeFrame(frame: JpegFrame | undefined): Fault | undefined {
  if (!frame) return undefined;
  const process = rareProcesses[frame.marker];
  if (process !== undefined) return { kind: 'unsupported', is: process, fix: 'plain' };
  if (frame.precision !== 8)
    return { kind: 'unsupported', is: `JPEG，每个通道 ${frame.precision} 位`, fix: 'eight-bits' };
  if (![1, 3, 4].includes(frame.components.length))
    return { kind: 'unsupported', is: `JPEG，${frame.components.length} 个通道`, fix: 'rgb' };
  return undefined;
}
