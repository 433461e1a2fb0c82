import { foldName, readPictureName, squeeze, type PictureName } from '../reading/picture-names.ts';
import { tell, type Certainty, type Match, type Matching, type Wanted } from './matching.ts';

/** A picture, and the names that it may be known by: its own, or that of the folder that is a work's. */
export interface Candidate {
  path: string;
  size: number;
  name: PictureName;
  folder?: PictureName;
}

/** Orders the pictures of one work, and leaves what cannot hang beside the others. */
export function orderParts(
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
