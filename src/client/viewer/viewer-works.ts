import type { ViewerWork } from '../../exhibition/viewer-work.ts';

const works = new Map<string, Promise<ViewerWork | undefined>>();

/** What is told of the work at an address of its data; undefined while it is not to be had. */
export function loadWork(address: string): Promise<ViewerWork | undefined> {
  const known = works.get(address);
  if (known) return known;
  const work = fetchWork(address).catch(() => {
    works.delete(address);
    return undefined;
  });
  works.set(address, work);
  return work;
}

async function fetchWork(address: string): Promise<ViewerWork> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as ViewerWork;
}
