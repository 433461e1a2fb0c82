/*
 * Which parts of a show a page makes use of while it is rendered: with them a build tells whether the page it has from
 * the last time would come out the same. Pages are compiled apart from the build, and this is what they share. One
 * page is rendered at a time.
 */

/** A part of a show by its name; pages and the build ask for it alike. */
type Resolve = (name: string) => unknown;

const shared = globalThis as {
  chifuUses?: {
    sources: Map<string, Resolve>;
    /** What the page that is being rendered has used; undefined between pages. */
    noted: Set<string> | undefined;
    /** True where it has used what nobody can name. */
    isUntold: boolean;
  };
};
const state = (shared.chifuUses ??= { sources: new Map(), noted: undefined, isUntold: false });

/** Says how the parts of a source are found by their names. */
export function offerUses(source: string, resolve: Resolve): void {
  state.sources.set(source, resolve);
}

/** True while a page is rendered whose uses somebody wants to know. */
export function isNotingUses(): boolean {
  return state.noted !== undefined;
}

export function noteUse(source: string, name: string): void {
  state.noted?.add(`${source} ${name}`);
}

/** For what is read of files and has no name. */
export function noteUntold(): void {
  state.isUntold = true;
}

/** Runs the rendering of one page; gives what it used, undefined where that cannot be told. */
export async function collectUses<T>(
  render: () => Promise<T>,
): Promise<{ value: T; uses: string[] | undefined }> {
  const noted = new Set<string>();
  Object.assign(state, { noted, isUntold: false });
  try {
    const value = await render();
    return { value, uses: state.isUntold ? undefined : [...noted] };
  } finally {
    state.noted = undefined;
  }
}

/** The part of a show that a use names, as it is today; undefined where its source is not open. */
export function resolveUse(use: string): { value: unknown } | undefined {
  const [source = '', name = ''] = use.split(/ (.*)/su);
  const resolve = state.sources.get(source);
  return resolve && { value: resolve(name) };
}

/** A list that is noted as used once more is asked of it than its length, which is noted by itself. */
export function traceList<T>(list: readonly T[], noteLength: () => void, noteAll: () => void): T[] {
  return new Proxy(list as T[], {
    get: (_, key) => {
      if (key === 'length') noteLength();
      else noteAll();
      const value: unknown = Reflect.get(list, key);
      return typeof value === 'function' ? (value.bind(list) as unknown) : value;
    },
    has: (_, key) => {
      noteAll();
      return Reflect.has(list, key);
    },
    ownKeys: () => {
      noteAll();
      return Reflect.ownKeys(list);
    },
  });
}

/** A record of which each value that is asked for is noted by itself. */
export function traceRecord<T>(
  record: Record<string, T>,
  noteOne: (key: string) => void,
  noteAll: () => void,
): Record<string, T> {
  return new Proxy(record, {
    get: (_, key) => {
      if (typeof key === 'string') noteOne(key);
      return Reflect.get(record, key) as unknown;
    },
    has: (_, key) => {
      if (typeof key === 'string') noteOne(key);
      return Reflect.has(record, key);
    },
    ownKeys: () => {
      noteAll();
      return Reflect.ownKeys(record);
    },
  });
}

/** A map of which each value that is asked for is noted by itself. */
export class TracedMap<K extends string, V> extends Map<K, V> {
  readonly #note: (key: K) => void;
  readonly #noteAll: () => void;

  constructor(map: ReadonlyMap<K, V>, note: (key: K) => void, noteAll: () => void) {
    super(map);
    this.#note = note;
    this.#noteAll = noteAll;
  }

  override get(key: K): V | undefined {
    this.#note(key);
    return super.get(key);
  }

  override has(key: K): boolean {
    this.#note(key);
    return super.has(key);
  }

  override get size(): number {
    // Asked by the constructor of Map in some engines, before the fields are there.
    if (#noteAll in this) this.#noteAll();
    return super.size;
  }

  override keys(): MapIterator<K> {
    this.#noteAll();
    return super.keys();
  }

  override values(): MapIterator<V> {
    this.#noteAll();
    return super.values();
  }

  override entries(): MapIterator<[K, V]> {
    this.#noteAll();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void {
    this.#noteAll();
    super.forEach(callback);
  }
}
