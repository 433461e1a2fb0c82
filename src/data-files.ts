import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { buildDataPath, buildFeedPath, buildLinkedArtPath, type Place } from './exhibition/addresses.ts';
import type { Exhibition } from './exhibition/exhibition.ts';
import { isShown } from './exhibition/work.ts';
import { buildFeed } from './found/feed.ts';
import { getShown } from './reading/sources.ts';
import { buildDataPackage, type WrittenFile } from './reuse/data-package.ts';
import { buildLinkedArt } from './reuse/linked-art.ts';
import { writeWorksCsv } from './reuse/works-csv.ts';
import { writeWorksJson } from './reuse/works-json.ts';

/** Serves in `astro dev` the data that pages lead to; a build writes them beside its pages (write-found.ts). */
export function dataFiles(place: Place): AstroIntegration {
  return {
    name: 'chifu-data',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0] ?? '';
          const shown = getShown();
          const own = path.startsWith(place.base) ? path.slice(place.base.length) : undefined;
          const file = shown && own !== undefined ? buildFile(own, shown, place) : undefined;
          if (file === undefined) {
            next();
            return;
          }
          response.setHeader('Content-Type', `${file.type}; charset=utf-8`);
          response.end(file.text);
        });
      },
    },
  };
}

interface DataFile {
  type: string;
  text: string;
}

function buildFile(path: string, show: Exhibition, place: Place): DataFile | undefined {
  const csv = (): string => [...writeWorksCsv(show, place)].join('');
  const json = (): string => [...writeWorksJson(show, place)].join('');
  switch (path) {
    case buildDataPath('works.csv'):
      return { type: 'text/csv', text: csv() };
    case buildDataPath('works.json'):
      return { type: 'application/json', text: json() };
    case buildDataPath('datapackage.json'): {
      const described = buildDataPackage(show, { csv: measure(csv()), json: measure(json()) }, place);
      return { type: 'application/json', text: JSON.stringify(described) };
    }
    case buildFeedPath():
      // Nothing has been published yet.
      return {
        type: 'application/atom+xml',
        text: buildFeed(show, new Map(), place, new Date().toISOString()),
      };
    default: {
      const work = show.works.find(({ number }) => path === buildLinkedArtPath(number));
      if (!work || !isShown(work)) return undefined;
      return { type: 'application/ld+json', text: JSON.stringify(buildLinkedArt(work, show, place)) };
    }
  }
}

function measure(text: string): WrittenFile {
  return { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}
