import { recallJson, remember } from '../page/device-memory.ts';

const key = 'chifu-visit';
/** More marks than this are no choice; an address must also hold them. */
const most = 200;

/** Numbers of the works that the visitor has marked, the first marked first. Kept on this device only. */
export function readMarks(): string[] {
  const kept = recallJson(key);
  return Array.isArray(kept) ? kept.map(String).filter(isNumber) : [];
}

/** Keeps the marks; false where the browser forbids it. */
export function writeMarks(marks: readonly string[]): boolean {
  return remember(key, JSON.stringify([...new Set(marks)].slice(0, most)));
}

/** Reads marks from an address: `?works=1001,2005`. */
export function readSharedMarks(search: string): string[] | undefined {
  const written = new URLSearchParams(search).get('works');
  return written === null ? undefined : [...new Set(written.split(',').filter(isNumber))].slice(0, most);
}

function isNumber(text: string): boolean {
  return /^\d{4,9}$/u.test(text);
}
