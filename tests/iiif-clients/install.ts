import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchPackage, type PackageFile } from '../fetch-package.ts';

/**
 * Their packages alone, 60 MB: installed with all that they are built from they would be 651 MB, of which a page needs
 * nothing.
 */
const clients: readonly PackageFile[] = [
  {
    ...{ name: 'mirador', version: '4.0.0' },
    integrity:
      'sha512-uWsE9e2oqSc/lUu+vVwDGhTsycuhGsfZ2KfX6CLfXiT3wgGy6qT9+q5M3V9Zz72hkdIgsJugKesaowmRtYmvrA==',
  },
  {
    ...{ name: 'universalviewer', version: '4.4.0' },
    integrity:
      'sha512-9OVs6uCzeQYw50jg8k2vEGq6hQFu7kEv9OOAlmqVH9duhrpg1xlIqcMIb2rhNQnAxTQd3R13gxJze9UYkiwdzg==',
  },
  {
    ...{ name: '@samvera/clover-iiif', version: '3.3.8' },
    integrity:
      'sha512-l28GoZK7qD402LXW/JpZy9FX33hgX0JFNRpcdR6DJhwus6m4WRT9SOPdMSwTDW+w33hWbIyRM2wWcJ4D141JlA==',
  },
  {
    ...{ name: 'openseadragon', version: '6.1.1' },
    integrity:
      'sha512-g4iKe2q8B642SaBT3+x4ZF3/8b1TxPPydyjmtrOLgDrlYWMKd9ZXM+1Cb/xa9DVySkvs/7l6HR1nHKfD5F3Tsw==',
  },
];

/** Outside of what is compiled and linted. */
const folder = resolve(import.meta.dirname, '../../.cache/iiif-clients');

/**
 * The folder that holds each viewer under its name, fetched from the registry where it is not there yet; undefined, with
 * a line that says why, where that cannot be reached.
 */
export function installClients(): string | undefined {
  mkdirSync(folder, { recursive: true });
  for (const client of clients) {
    const target = join(folder, `${client.name}@${client.version}`);
    const fault = fetchPackage(client, target, ['dist', 'build']);
    if (fault === undefined) continue;
    console.error(`  跳过 IIIF 看图软件的测试：取不到 ${client.name}@${client.version}（${fault}）。`);
    return undefined;
  }
  return folder;
}

/** Where a viewer's files lie within the folder. */
export function getClientPath(name: string): string {
  const client = clients.find((one) => one.name === name);
  if (client === undefined) throw new Error(`no client ${name}`);
  return `${client.name}@${client.version}`;
}
