import { list, tell, type Certainty, type FoundPicture, type Matching, type Wanted } from './matching.ts';
import { orderParts, type Candidate } from './order-parts.ts';
import { foldName, readPictureName, splitWords, squeeze } from '../reading/picture-names.ts';

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

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const known = map.get(key) ?? [];
  if (!known.includes(value)) known.push(value);
  map.set(key, known);
}
