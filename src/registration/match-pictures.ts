import { foldName, readPictureName, splitWords, squeeze, type PictureName } from './picture-names.ts';

/** A picture of the folder or the ZIP. */
export interface FoundPicture {
  /** Path below the folder, with `/`. */
  path: string;
  /** Bytes; equal ones may be copies. */
  size: number;
}

/** What of a work a picture's name can tell. */
export interface Wanted {
  id: string;
  /** Names of pictures that the sheet gives. */
  pictures: readonly string[];
  numbers: readonly string[];
  title: string;
  artists: readonly string[];
  unit: string;
}

export type Certainty = 'named' | 'number' | 'title-and-artist' | 'title' | 'artist';

export interface Match {
  path: string;
  certainty: Certainty;
}

export interface Matching {
  /** By the id of the work: its pictures in the order in which they hang. */
  found: Map<string, Match[]>;
  /** Pictures that are no work's, and why: never guessed. */
  left: { path: string; why: string }[];
}

/** A picture, and the names that it may be known by: its own, or that of the folder that is a work's. */
interface Candidate {
  path: string;
  size: number;
  name: PictureName;
  folder?: PictureName;
}

/** Finds whose each picture is. Pure; what is not certain is left, with the reason. */
export function matchPictures(pictures: readonly FoundPicture[], works: readonly Wanted[]): Matching {
  return new Matcher(works).match(pictures);
}

class Matcher {
  readonly #works: readonly Wanted[];
  readonly #byFile = new Map<string, Wanted[]>();
  readonly #byNumber = new Map<string, Wanted[]>();
  readonly #byTitle = new Map<string, Wanted[]>();
  readonly #byArtist = new Map<string, Wanted[]>();
  /** Titles and names, the longest first, to look for within names. */
  readonly #titles: string[];
  readonly #artists: string[];

  constructor(works: readonly Wanted[]) {
    this.#works = works;
    for (const work of works) {
      for (const name of work.pictures) add(this.#byFile, readPictureName(name).whole, work);
      for (const number of work.numbers) add(this.#byNumber, foldName(number), work);
      add(this.#byTitle, squeeze(work.title), work);
      for (const artist of work.artists) add(this.#byArtist, squeeze(artist), work);
    }
    const longer = (a: string, b: string): number => b.length - a.length;
    this.#titles = [...this.#byTitle.keys()].filter((title) => title !== '').sort(longer);
    this.#artists = [...this.#byArtist.keys()].filter((name) => [...name].length >= 2).sort(longer);
  }

  match(pictures: readonly FoundPicture[]): Matching {
    const matching: Matching = { found: new Map(), left: [] };
    const claims = new Map<string, { candidate: Candidate; certainty: Certainty }[]>();
    for (const picture of [...pictures].sort((a, b) => natural.compare(a.path, b.path))) {
      const candidate = buildCandidate(picture);
      const claim = this.#find(candidate);
      if ('why' in claim) matching.left.push({ path: picture.path, why: claim.why });
      else {
        const list = claims.get(claim.work.id) ?? [];
        list.push({ candidate, certainty: claim.certainty });
        claims.set(claim.work.id, list);
      }
    }
    for (const work of this.#works) {
      const { taken, left } = orderParts(claims.get(work.id) ?? [], work);
      if (taken.length > 0) matching.found.set(work.id, taken);
      matching.left.push(...left);
    }
    return matching;
  }

  #find(candidate: Candidate): { work: Wanted; certainty: Certainty } | { why: string } {
    const { name, folder } = candidate;
    const said = this.#bySheet(candidate);
    if (said) return said;
    if (name.detail) return { why: '名字说是局部，不当整件作品挂；要用它，写进条目的“看点”' };
    const own = this.#byWords(name.whole, name.stem);
    // Within a folder that is a work's, names are often those of a camera.
    if (folder && ('why' in own || own.certainty === 'artist')) {
      const ofFolder = this.#byWords(folder.whole, folder.stem);
      if (!('why' in ofFolder)) return ofFolder;
    }
    return own;
  }

  /** By the name that the sheet gives, with or without its ending. */
  #bySheet({ name }: Candidate): { work: Wanted; certainty: Certainty } | { why: string } | undefined {
    const exact = this.#byFile.get(name.whole) ?? this.#byFile.get(name.stem);
    const [only, other] = exact ?? [];
    if (!only) return undefined;
    if (other) return { why: `表里有几件作品写着这个文件名（${list(exact ?? [])}）` };
    return { work: only, certainty: 'named' };
  }

  #byWords(whole: string, stem: string): { work: Wanted; certainty: Certainty } | { why: string } {
    const words = splitWords(whole);
    const numbered = [...new Set(words.flatMap((word) => this.#byNumber.get(word) ?? []))];
    const text = squeeze(whole);
    const titled = this.#pickTitled(text, squeeze(stem), words);
    const named = this.#pickNamed(text, titled?.title ?? '');
    const [byNumber] = numbered;
    if (byNumber && numbered.length === 1) {
      const isOther = titled !== undefined && !titled.works.includes(byNumber);
      const isOthers = named !== undefined && !named.works.includes(byNumber);
      if (isOther && isOthers) return { why: `编号是${tell(byNumber)}的，题名、作者却是别的作品的` };
      if (isOther && titled.title.length > 1)
        return { why: `编号是${tell(byNumber)}的，题名却是${list(titled.works)}的` };
      return { work: byNumber, certainty: 'number' };
    }
    if (titled && named) {
      const both = titled.works.filter((work) => named.works.includes(work));
      const [only] = both;
      if (only && both.length === 1) return { work: only, certainty: 'title-and-artist' };
      if (both.length > 1) return { why: `有几件同名同作者的作品（${list(both)}），分不清是哪一件` };
      return { why: `题名是${list(titled.works)}的，作者却不是` };
    }
    if (titled) {
      const [only] = titled.works;
      if (only && titled.works.length === 1) {
        const rest = text.replace(titled.title, '').replace(squeeze(only.unit), '');
        return titled.title.length === 1 && squeeze(stem) !== titled.title && /\p{Script=Han}/u.test(rest)
          ? { why: '名字里只有一个字与题名相同，不能算数' }
          : { work: only, certainty: 'title' };
      }
      return { why: `有几件作品同名（${list(titled.works)}），名字里没有作者，分不清` };
    }
    if (named) {
      const [only] = named.works;
      const rest = named.names
        .reduce((left, name) => left.replace(name, ''), squeeze(stem))
        .replace(squeeze(only?.unit ?? ''), '')
        .replace(/作品|书法|国画|油画|摄影|美术|照片|图片|参展|投稿|\d+/gu, '');
      if (only && named.works.length === 1 && rest === '') return { work: only, certainty: 'artist' };
      if (named.works.length > 1)
        return { why: `作者有几件作品（${list(named.works)}），名字里没有题名，分不清` };
      return { why: `作者像是${only?.artists.join('、') ?? ''}，题名却对不上表里的“${only?.title ?? ''}”` };
    }
    return { why: '名字里没有表中的编号、题名或作者' };
  }

  /** The works whose title stands in a name; the longest title wins, and one that is the name itself. */
  #pickTitled(
    text: string,
    stem: string,
    words: readonly string[],
  ): { title: string; works: Wanted[] } | undefined {
    const title =
      this.#titles.find((one) => one === text || one === stem) ??
      this.#titles.find((one) => ([...one].length > 1 ? text.includes(one) : words.includes(one)));
    return title === undefined ? undefined : { title, works: this.#byTitle.get(title) ?? [] };
  }

  /** The works of the makers whose names stand in a name outside the title. */
  #pickNamed(text: string, title: string): { names: string[]; works: Wanted[] } | undefined {
    let rest = title === '' ? text : text.replace(title, '|');
    const names: string[] = [];
    for (const name of this.#artists) {
      if (!rest.includes(name)) continue;
      names.push(name);
      rest = rest.replace(name, '|');
    }
    if (names.length === 0) return undefined;
    const lists = names.map((name) => this.#byArtist.get(name) ?? []);
    const [first = []] = lists;
    const common = first.filter((work) => lists.every((works) => works.includes(work)));
    return { names, works: common.length > 0 ? common : [...new Set(lists.flat())] };
  }
}

const natural = new Intl.Collator('zh', { numeric: true });

function buildCandidate({ path, size }: FoundPicture): Candidate {
  const folder = path.split('/').slice(0, -1).at(-1);
  return {
    ...{ path, size, name: readPictureName(path) },
    ...(folder !== undefined && { folder: readPictureName(`${folder}.jpg`) }),
  };
}

/** Orders the pictures of one work, and leaves what cannot hang beside the others. */
function orderParts(
  claims: readonly { candidate: Candidate; certainty: Certainty }[],
  work: Wanted,
): { taken: Match[]; left: Matching['left'] } {
  const left: Matching['left'] = [];
  const take = ({ candidate, certainty }: (typeof claims)[number]): Match => ({
    path: candidate.path,
    certainty,
  });
  const said = claims.filter(({ certainty }) => certainty === 'named');
  if (said.length > 0 && work.pictures.length > 1) {
    const order = work.pictures.map((name) => readPictureName(name).whole);
    const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
    return {
      taken: [...said].sort((a, b) => rank(a.candidate.name.whole) - rank(b.candidate.name.whole)).map(take),
      left: claims
        .filter((one) => !said.includes(one))
        .map(({ candidate }) => ({
          path: candidate.path,
          why: `表里没有写这个文件名，${tell(work)}已有图片`,
        })),
    };
  }
  // Copies: the same name with (2) or 副本 beside the picture itself.
  const plain = claims.filter(({ candidate }) => !candidate.name.copy);
  const kept: typeof plain = [];
  for (const claim of claims) {
    const { copy, stem } = claim.candidate.name;
    const original = copy && plain.find(({ candidate }) => candidate.name.whole === stem);
    if (original) left.push({ path: claim.candidate.path, why: `像是 ${original.candidate.path} 的副本` });
    else kept.push(claim);
  }
  if (kept.length <= 1) return { taken: kept.map(take), left };
  const parts = kept.map(({ candidate }) => candidate.name.part);
  const folders = new Set(kept.map(({ candidate }) => candidate.path.split('/').slice(0, -1).join('/')));
  const isFolder = folders.size === 1 && kept.every(({ candidate }) => candidate.folder !== undefined);
  const isNumbered = parts.every((part) => part !== undefined) && new Set(parts).size === parts.length;
  if (isNumbered) {
    return {
      taken: [...kept].sort((a, b) => (a.candidate.name.part ?? 0) - (b.candidate.name.part ?? 0)).map(take),
      left,
    };
  }
  // A folder of its own: all that lies in it, as its names sort.
  if (isFolder && kept.every(({ candidate }) => isOwnFolder(candidate, work)))
    return { taken: kept.map(take), left };
  // 春晓.jpg beside 春晓-2.jpg: the first has no figure.
  const [first, ...others] = kept;
  const rest = others.map(({ candidate }) => candidate.name.part);
  const bare = kept.filter(({ candidate }) => candidate.name.part === undefined);
  if (
    bare.length === 1 &&
    first &&
    new Set(parts).size === parts.length &&
    !parts.includes(1) &&
    rest.length > 0
  ) {
    const sorted = [...kept].sort((a, b) => (a.candidate.name.part ?? 1) - (b.candidate.name.part ?? 1));
    return { taken: sorted.map(take), left };
  }
  const ranks: Certainty[] = ['named', 'number', 'title-and-artist', 'title', 'artist'];
  const surest = Math.min(...kept.map(({ certainty }) => ranks.indexOf(certainty)));
  const best = kept.filter(({ certainty }) => ranks.indexOf(certainty) === surest);
  const [only] = best;
  if (only && best.length === 1 && ranks[surest] === 'named') {
    left.push(
      ...kept
        .filter((one) => one !== only)
        .map(({ candidate }) => ({
          ...{ path: candidate.path, why: `${tell(work)}已有表里写明的图片` },
        })),
    );
    return { taken: [take(only)], left };
  }
  left.push(
    ...kept.map(({ candidate }) => ({
      ...{ path: candidate.path, why: `${kept.length} 张图片都像${tell(work)}，名字里没有次序，分不清` },
    })),
  );
  return { taken: [], left };
}

/** True where the folder's name, not only the file's, says the work. */
function isOwnFolder({ folder }: Candidate, { title, numbers }: Wanted): boolean {
  const text = squeeze(folder?.whole ?? '');
  return text.includes(squeeze(title)) || numbers.some((number) => text.includes(foldName(number)));
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const known = map.get(key) ?? [];
  if (!known.includes(value)) known.push(value);
  map.set(key, known);
}

function tell({ title }: Wanted): string {
  return `《${title}》`;
}

function list(works: readonly Wanted[]): string {
  return [...new Set(works.slice(0, 3).map((work) => `${tell(work)}${work.artists[0] ?? ''}`))].join('、');
}
