import type { Finder as FinderClass, FinderResult } from '../../../src/search/finder.ts';
import type { ControlRecord } from './controls.ts';

/** Runs in the page, alone: each contender as its documentation says, Chinese cut into characters for MiniSearch. */
export async function runInPage({
  name,
  typed,
  golden,
}: {
  name: string;
  typed: string[];
  golden: string[];
}): Promise<{ times: number[]; hits: number[][]; size: string }> {
  const records = (await (await fetch('/records.json')).json()) as ControlRecord[];
  const load = (path: string): Promise<Record<string, never>> =>
    import(path) as Promise<Record<string, never>>;
  let search: (query: string) => Promise<number[]>;
  let size = '';
  if (name === '尺幅') {
    const { Finder } = (await load('/ours/finder.js')) as unknown as {
      Finder: typeof FinderClass;
    };
    const read = async (path: string): Promise<unknown> => (await fetch(`/ours/${path}`)).json();
    const finder = new Finder((await read('plan.json')) as never, read);
    await finder.open();
    await finder.prepare(() => Promise.resolve());
    const numbers = (await read('numbers.json')) as string[];
    const ids = new Map(numbers.map((number, id) => [number, id]));
    search = async (query) => {
      const view = { query, chosen: {}, sort: 'trust' } as const;
      let latest: FinderResult | undefined;
      await finder.ask(
        { view, fixed: {}, limit: 5, texts: false },
        (result) => (latest = result),
        () => Promise.resolve(false),
      );
      return latest?.hits.map((hit) => ids.get(hit.number) ?? -1) ?? [];
    };
  } else if (name === 'Fuse.js') {
    const { default: Fuse } = (await load('/node_modules/fuse.js/dist/fuse.mjs')) as unknown as {
      default: new (list: unknown, options: unknown) => { search: (q: string) => { refIndex: number }[] };
    };
    const fuse = new Fuse(records, {
      keys: ['title', 'artist', 'other'],
      ignoreLocation: true,
      threshold: 0.3,
    });
    search = (query) => Promise.resolve(fuse.search(query).map((hit) => hit.refIndex));
  } else if (name === 'MiniSearch') {
    const { default: MiniSearch } = (await load('/node_modules/minisearch/dist/es/index.js')) as unknown as {
      default: new (options: unknown) => {
        addAll: (list: unknown) => void;
        search: (q: string, options: unknown) => { id: number }[];
      };
    };
    const tokenize = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
    const mini = new MiniSearch({ fields: ['title', 'artist', 'other'], tokenize });
    mini.addAll(records);
    size = JSON.stringify(mini);
    const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 2, artist: 2 } };
    search = (query) => Promise.resolve(mini.search(query, options).map((hit) => hit.id));
  } else {
    const pagefind = (await load('/.pagefind/pagefind.js')) as unknown as {
      search: (q: string) => Promise<{ results: { data: () => Promise<{ meta: { id: string } }> }[] }>;
    };
    search = async (query) => {
      const { results } = await pagefind.search(query);
      const first = await Promise.all(results.slice(0, 5).map((result) => result.data()));
      return first.map(({ meta }) => Number(meta.id));
    };
  }
  const times: number[] = [];
  for (const query of typed) {
    for (let length = 1; length <= query.length; length++) {
      const begin = performance.now();
      await search(query.slice(0, length));
      times.push(performance.now() - begin);
    }
  }
  const hits: number[][] = [];
  for (const query of golden) hits.push((await search(query)).slice(0, 5));
  return { times, hits, size };
}
