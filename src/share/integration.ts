import type { AstroIntegration } from 'astro';
import { sendFile } from '../disk/send-file.ts';
import { buildCardPath, buildPosterPath } from '../exhibition/addresses.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';
import type { ShareStore } from './share-store.ts';
import type { Subject } from './subject.ts';

/** What the development server needs to draw cards and posters. */
export interface ShareOptions {
  base: string;
  share: ShareStore;
  /** The subjects now, with their pictures; asked again for every request. */
  getSubjects: () => Promise<{ subjects: Subject[]; sources: ReadonlyMap<string, SourcePicture> }>;
}

/** Serves `/<base>share/…` in `astro dev`, drawing each sheet when it is asked for; the build publishes them. */
export function shareSheets({ base, share, getSubjects }: ShareOptions): AstroIntegration {
  const draw = async (path: string): Promise<string | undefined> => {
    const { subjects, sources } = await getSubjects();
    for (const subject of subjects) {
      if (path === buildCardPath(subject.name)) return share.deriveOne(subject, 'card', sources);
      if (path === buildPosterPath(subject.name)) return share.deriveOne(subject, 'poster', sources);
    }
    return undefined;
  };
  return {
    name: 'chifu-share',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0] ?? '';
          const own = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
          if (!own.startsWith('share/')) {
            next();
            return;
          }
          draw(own).then((file) => {
            if (file === undefined) next();
            else sendFile(response, file, 'image/jpeg');
          }, next);
        });
      },
    },
  };
}
