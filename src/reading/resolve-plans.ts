import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Facts, Plan } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import { findFile } from './find-file.ts';
import type { PictureReader } from './pictures.ts';
import type { ReadFacts } from './read-facts.ts';

/**
 * The floor plans that exhibition.yaml names, published through the image store; `known` gains their files. A plan
 * whose picture is not in the exhibition folder is a Problem and left out; nothing where there are none.
 */
export async function resolvePlans(
  root: string,
  { written, lineOf }: Pick<ReadFacts, 'written' | 'lineOf'>,
  pictures: PictureReader,
  known: Set<string>,
  problems: Problem[],
): Promise<Pick<Facts, 'plan'>> {
  const plan: Plan[] = [];
  for (const { item, file, alt, caption } of written.plan ?? []) {
    const relative = posix.normalize(file.replaceAll('\\', '/'));
    const path = await findFile(root, relative);
    if (path === undefined) {
      const line = lineOf(['plan', item, 'file']) ?? lineOf(['plan', item]) ?? lineOf(['plan']);
      problems.push(describeMissing(file, relative, line));
      continue;
    }
    known.add(path);
    // The published name says nothing of the file's own.
    const name = `plan-${createHash('sha256').update(relative).digest('hex').slice(0, 8)}`;
    const found = await pictures.probe(path, relative, name);
    if (found)
      plan.push({ picture: pictures.publish(found), alt, ...(caption !== undefined && { caption }) });
  }
  return plan.length > 0 ? { plan } : {};
}

function describeMissing(file: string, relative: string, line: number | undefined): Problem {
  const isOutside = /^(?:\.\.(?:\/|$)|\/|[a-z]+:)/iu.test(relative);
  const code = isOutside ? 'path-outside' : 'picture-missing';
  return {
    ...{ code, severity: 'error', file: 'exhibition.yaml', field: 'plan' },
    ...(line !== undefined && { line }),
    found: file,
    expected: '展览文件夹里的图片，放在 exhibition.yaml 旁边，如 plan.png',
    fix: `${isOutside ? '把图片复制到 exhibition.yaml 旁边，只写文件名' : '改成存在的文件名，或把图片放到 exhibition.yaml 旁边'}；没有平面图，就删去这一项。`,
  };
}
