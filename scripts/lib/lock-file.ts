/** An entry of `packages` in a lock file of version 3. */
export interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
  dev?: boolean;
  optional?: boolean;
  os?: string[] | string;
  cpu?: string[] | string;
  libc?: string[] | string;
  integrity?: string;
  license?: string;
  engines?: unknown;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

/** Operating systems by how the names of packages call them. */
const systems = ['android', 'darwin', 'freebsd', 'openbsd', 'netbsd', 'win32', 'linux', 'sunos', 'aix'];
const processors = [
  'arm64',
  'x64',
  'ia32',
  'riscv64',
  'ppc64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
  'arm',
];

/** An optional dependency on an exact version that the lock does not hold. */
export interface Gap {
  /** Key of the entry that should be there. */
  key: string;
  name: string;
  version: string;
  dependant: LockedPackage;
}

/** Optional dependencies on exact versions that no entry of the lock provides. */
export function findGaps({ packages }: Lock): Gap[] {
  return Object.entries(packages).flatMap(([from, dependant]) =>
    Object.entries(dependant.optionalDependencies ?? {}).flatMap(([name, version]): Gap[] => {
      if (!/^\d/u.test(version) || resolvePackage(packages, from, name)?.version === version) return [];
      const container = from.slice(0, from.lastIndexOf('node_modules/'));
      return [{ key: `${container}node_modules/${name}`, name, version, dependant }];
    }),
  );
}

/** Returns the lock with every gap filled and without engines; the entries stay sorted. */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const { key, name, version, dependant } of findGaps(lock)) {
    const known = Object.entries(lock.packages).find(
      ([path, one]) => path.endsWith(`/${name}`) && one.version === version,
    );
    packages[key] = known?.[1] ?? describePlatformPackage(name, version, dependant);
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...lock,
    packages: Object.fromEntries(sorted.map(([key, one]) => [key, key === '' ? one : dropEngines(one)])),
  };
}

function dropEngines({ engines, ...rest }: LockedPackage): LockedPackage {
  return rest;
}

function describePlatformPackage(name: string, version: string, { dev }: LockedPackage): LockedPackage {
  const os = systems.find((system) => name.includes(system));
  const cpu = processors.find((processor) => name.includes(processor));
  return {
    version,
    ...(cpu !== undefined && { cpu: [cpu] }),
    ...(dev && { dev }),
    optional: true,
    ...(os !== undefined && { os: [os] }),
  };
}

/** The package that `name` means inside `from`, as Node looks it up. */
function resolvePackage(packages: Lock['packages'], from: string, name: string): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found || folder === '' || !folder.includes('/')) return found ?? packages[`node_modules/${name}`];
  }
}
