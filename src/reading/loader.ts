import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { hasErrors } from '../exhibition/problem.ts';
import { formatProblems } from '../exhibition/problem-text.ts';
import { getFieldLabel } from '../exhibition/field-labels.ts';
import { buildTitleFonts } from '../fonts/title-fonts.ts';
import { openProbeCache } from '../images/probe/probe-cache.ts';
import { getHandedSettings } from './handed-settings.ts';
import { addPictureFacts } from './picture-facts.ts';
import { readExhibition } from './read-exhibition.ts';
import { gatherHeadings } from '../interface/headings.ts';
import { readSettings } from './settings.ts';
import { setProblems, setShown, setSources, type Shown } from './sources.ts';
import { gatherTitles } from './title-texts.ts';
import { ToldProblems } from './told-problems.ts';

type Item = { id: string } & Record<string, unknown>;
type Choose = (exhibition: Shown) => readonly Item[];

/** What each collection holds, as entries with their ids. */
const choices = {
  exhibition: ({ facts, fonts }) => [{ id: 'facts', ...facts, fonts }],
  halls: ({ halls }) => halls.map((hall) => ({ id: hall.slug, ...hall })),
  works: ({ works }) => works.map((work) => ({ id: work.number, ...work })),
  series: ({ series }) => series.map((one) => ({ id: one.slug, ...one })),
  stories: ({ stories }) => stories.map((story) => ({ id: story.slug, ...story })),
  tours: ({ tours }) => tours.map((tour) => ({ id: tour.slug, ...tour })),
} satisfies Record<string, Choose>;

/** Astro loader of one collection; all collections share one reading of the exhibition folder. */
export function loadCollection(name: keyof typeof choices): Loader {
  return {
    name: `chifu-${name}`,
    load: async (context) => {
      // A build compiles the pages without any entry in them, and gives them what it has read when it renders them.
      if (getHandedSettings()) {
        context.store.clear();
        return;
      }
      const fill = async (): Promise<void> => {
        const exhibition = await getReading(context);
        context.store.clear();
        for (const [position, item] of choices[name](exhibition).entries()) {
          const data = await context.parseData({ id: item.id, data: { ...item, position } });
          context.store.set({ id: item.id, data, digest: context.generateDigest(data) });
        }
      };
      await fill();
      // Pages take later readings from sources.ts: Astro writes its store half a second late, and all of it.
      if (name !== 'exhibition') return;
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(watchedDir)) void startReadingAgain().then(() => getReading(context));
      });
    },
  };
}

let reading: Promise<Shown> | undefined;
/** What stays on show in development when a later reading fails. */
let lastGood: Shown | undefined;
let again: Promise<void> | undefined;
let watchedDir = '\0';
const told = new ToldProblems();
/** Editors save in several steps; ms. */
const settleTime = 80;

async function getReading(context: LoaderContext): Promise<Shown> {
  reading ??= read(context).then(
    (shown) => (lastGood = shown),
    (error: unknown) => {
      if (lastGood === undefined) throw error;
      tellFailure(error);
      return lastGood;
    },
  );
  return reading;
}

/** Forgets the reading once the files have settled; all callers of one change share one new reading. */
async function startReadingAgain(): Promise<void> {
  again ??= new Promise<void>((done) => {
    setTimeout(() => {
      reading = undefined;
      again = undefined;
      done();
    }, settleTime);
  });
  return again;
}

function tellFailure(error: unknown): void {
  if (process.env['CHIFU_DEBUG']) console.error(error);
  console.error(
    '\n刚才的改动没有读成，网页上还是之前的样子。\n再保存一次；仍不行时，按 Ctrl+C 停止后重新运行 npm run dev。',
  );
}

async function read(context: LoaderContext): Promise<Shown> {
  const { exhibitionDir, base, cacheDir } = await readSettings();
  watchedDir = exhibitionDir + sep;
  context.watcher?.add(exhibitionDir);
  const probeCache = openProbeCache(cacheDir);
  const { exhibition, problems, sources, recordings } = await readExhibition(exhibitionDir, {
    base,
    probeCache,
  });
  probeCache.save();
  setSources(sources, recordings);
  setProblems(problems);
  // In development the pages go on with what can be shown; the terminal tells the rest.
  const text = context.watcher ? told.tell(problems, getFieldLabel) : '';
  if (text !== '') console.error(`\n${text}`);
  if (hasErrors(problems) && !context.watcher) throw new Error(formatProblems(problems, getFieldLabel));
  await addPictureFacts(exhibition, sources, cacheDir);
  const fonts = await buildTitleFonts(gatherTitles(exhibition, gatherHeadings()), cacheDir);
  const shown = { ...exhibition, fonts };
  if (context.watcher) setShown(shown);
  return shown;
}
