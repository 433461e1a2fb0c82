import type { Problem } from '../exhibition/problem.ts';
import type { ProofWork } from './proof.ts';
import { findAlike } from './find-alike.ts';

/** Tells of a picture that hangs twice, in another file: the second is told of, with the file of the first. */
export function checkLikeness(works: readonly ProofWork[], looks: ReadonlyMap<string, string>): Problem[] {
  const pictures = works.flatMap(({ work, parts }) =>
    parts.map(({ source }) => ({ source, look: looks.get(source.hash), isSample: work.sample })),
  );
  const told = new Set<string>();
  return findAlike(pictures.map(({ source, look }) => ({ hash: source.hash, look }))).flatMap(([a, b]) => {
    const [one, other] = [pictures[a], pictures[b]];
    if (!one || !other || (one.isSample && other.isSample)) return [];
    const { relative: file, hash } = other.source;
    if (file === one.source.relative || told.has(file)) return [];
    told.add(file);
    const isSame = hash === one.source.hash;
    return [
      {
        ...{ code: 'picture-alike', severity: 'warning' as const, file },
        found: `与 ${one.source.relative} ${isSame ? '是同一个文件' : '像是同一张图片'}`,
        expected: '每件作品、每一分件各有自己的图片',
        fix: '打开两张看一看：放错了就换成对的图片；确实是两张相近的图片，不必理会。',
      },
    ];
  });
}
