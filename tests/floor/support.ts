import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

/** The oldest engines that the site is for. */
const floor = { chrome: '99', safari_ios: '15.4', firefox: '102' } as const;

/** The engines of the floor that lack a feature, by MDN's data; empty where all have it. */
export function listLacking(compat: CompatStatement | undefined): string[] {
  if (!compat) return [];
  return Object.entries(floor).flatMap(([browser, version]) => {
    const written = compat.support[browser as keyof typeof floor];
    const statements = (Array.isArray(written) ? written : [written]) as (
      SimpleSupportStatement | undefined
    )[];
    return statements.some((one) => one !== undefined && isIn(one, version)) ? [] : [`${browser} ${version}`];
  });
}

function isIn(statement: SimpleSupportStatement, version: string): boolean {
  const {
    version_added: added,
    version_removed: removed,
    flags,
    prefix,
    alternative_name: other,
  } = statement;
  if (flags || prefix !== undefined || other !== undefined) return false;
  if (typeof added !== 'string' || added === 'preview') return false;
  if (typeof removed === 'string' && isAtMost(removed, version)) return false;
  return isAtMost(added, version);
}

function isAtMost(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => text.replace('≤', '').split('.').map(Number));
  const [major = 0, minor = 0] = a ?? [];
  const [topMajor = 0, topMinor = 0] = b ?? [];
  return major < topMajor || (major === topMajor && minor <= topMinor);
}

/** What stands in MDN's data at a path such as `css.properties.inset`. */
export function getCompat(...path: string[]): CompatStatement | undefined {
  let at: Identifier | undefined = bcd as unknown as Identifier;
  for (const key of path) {
    if (at === undefined || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at?.__compat;
}

/** The keys of what stands right below a path. */
export function listChildren(...path: string[]): string[] {
  let at: Identifier | undefined = bcd as unknown as Identifier;
  for (const key of path) at = at?.[key];
  return Object.keys(at ?? {});
}

/** Statements of all features below a path, by the last key of each. */
export function gatherCompat(roots: readonly string[][]): Map<string, CompatStatement[]> {
  const found = new Map<string, CompatStatement[]>();
  const walk = (at: Identifier, name: string): void => {
    if (at.__compat) found.set(name, [...(found.get(name) ?? []), at.__compat]);
    for (const [key, below] of Object.entries(at)) if (key !== '__compat') walk(below as Identifier, key);
  };
  for (const path of roots) {
    let at = bcd as unknown as Identifier;
    for (const key of path) at = at[key] as Identifier;
    walk(at, path.at(-1) ?? '');
  }
  return found;
}
