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
  // A sealed copy lies anywhere: what stands for its place in the data, and the place, its pages say.
  const { sealed, root = '' } = document.documentElement.dataset;
  const text = await response.text();
  return JSON.parse(sealed === undefined ? text : text.replaceAll(sealed, root)) as ViewerWork;
}
