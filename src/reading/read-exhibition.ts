import { resolve } from 'node:path';
import type { Exhibition, HouseLink } from '../exhibition/exhibition.ts';
import { sortHalls, sortWall } from '../exhibition/ordering.ts';
import { sortProblems, type Problem } from '../exhibition/problem.ts';
import type { ProbeCache } from '../images/probe/probe.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';
import { checkFormerNumbers } from './former-numbers.ts';
import { BodyRenderer } from './body/body-renderer.ts';
import { buildHasPath } from './body/body-links.ts';
import { buildTexts, readShowTexts } from './build-texts.ts';
import { dropConsequences, listDraftFiles, showDrafts, softenDrafts } from './consequences.ts';
import { checkLeftovers } from './leftovers.ts';
import { listSpoken, type DraftWork } from './draft-work.ts';
import { checkMinorMentions } from './minor-mentions.ts';
import { PictureReader } from './pictures.ts';
import { readFacts, type ReadFacts } from './read-facts.ts';
import { readReferenceTexts, type ReferenceTexts } from './read-reference-texts.ts';
import { readHalls } from './read-texts.ts';
import { buildWorks, readDrafts } from './read-works.ts';
import { References } from './references.ts';
import { resolvePlans } from './resolve-plans.ts';
import { checkGlyphs } from './missing-glyphs.ts';

export interface ReadOptions {
  /** Base of the site's addresses, beginning and ending with `/`. */
  base: string;
  probeCache?: ProbeCache;
  /** exhibition.yaml where it was read already. */
  facts?: ReadFacts;
  /** For a preview: drafts are read as if they were shown; their errors stop nothing all the same. */
  preview?: boolean;
  /** The house in which the show stands. */
  house?: HouseLink | undefined;
}

export interface ReadResult {
  /** Everything that could be read; entries with errors are left out of `works`. */
  exhibition: Exhibition;
  /** The entries of all works as they were read, drafts too. */
  drafts: readonly DraftWork[];
  /** Texts that 释文 is compared with; none of them is published. */
  referenceTexts: ReferenceTexts;
  /** Sorted; the exhibition may be published when none is an error. */
  problems: Problem[];
  /** Source files of all pictures that are published, by their published id. */
  sources: Map<string, SourcePicture>;
  /** Source files of all recordings, videos and captions that are published, by their published name. */
  recordings: Map<string, string>;
}

/**
 * Reads a whole exhibition folder. Never throws for an organiser's mistake: all of them are Problems. What is a draft
 * or withdrawn is read and told of, and has no picture and no recording among the sources.
 */
export async function readExhibition(folder: string, options: ReadOptions): Promise<ReadResult> {
  const root = resolve(folder);
  const read = options.facts ?? (await readFacts(root));
  const { facts } = read;
  const problems: Problem[] = [...read.problems];
  const known = new Set(read.path === undefined ? [] : [read.path]);
  const rooms = await readHalls(root, facts.vocabularies, known);
  problems.push(...rooms.problems);
  const halls = sortHalls(rooms.halls.map((one) => one.hall));
  const drafts = await readDrafts(root, halls, facts, problems, known);
  const written = drafts.filter(({ status }) => status === 'draft');
  if (options.preview) showDrafts(drafts);
  problems.push(...checkFormerNumbers(drafts));
  const referenceTexts = await readReferenceTexts(root, drafts, known, problems);
  const pictures = new PictureReader(problems, facts.max_pixels, options.probeCache);
  const works = await buildWorks(drafts, pictures, problems);
  const texts = await readShowTexts(root, facts.vocabularies, known, problems);
  const references = new References(drafts, works, problems);
  const renderer = new BodyRenderer({
    ...{ root, base: options.base, works, pictures, problems, known },
    hasPath: buildHasPath({ halls, ...texts }),
  });
  for (const draft of drafts) {
    const { html, summary } = await renderer.render(draft, draft.status === 'shown');
    const work = works.get(draft.files.number);
    if (work) Object.assign(work, { description: html, summary });
  }
  for (const { hall, text } of rooms.halls) {
    const body = await renderer.render(text, true);
    Object.assign(hall, body, references.resolveCover(text.values.cover, text));
  }
  // Before the works are gathered: a series that was named by its title becomes its file's name in them.
  const shownTexts = await buildTexts(texts, renderer, references, problems, options.preview);
  const exhibition: Exhibition = {
    facts: {
      ...facts,
      ...references.resolveCover(read.written.cover, { ...read, file: 'exhibition.yaml' }),
      ...(await resolvePlans(root, read, pictures, known, problems)),
      ...(options.preview && { preview: true }),
      ...(options.house && { house: options.house }),
    },
    halls,
    works: halls.flatMap((hall) => sortWall([...works.values()].filter((work) => work.hall === hall.slug))),
    ...shownTexts,
  };
  const allTexts = [
    ...rooms.halls.map(({ text }) => text),
    ...texts.series,
    ...texts.stories,
    ...texts.tours,
  ];
  const hosts = [...facts.hosts, ...(facts.organisers ?? []), facts.venue ?? ''];
  problems.push(...checkMinorMentions(drafts, allTexts, hosts));
  const left = await checkLeftovers(root, halls, known);
  problems.push(...checkGlyphs(exhibition), ...left.problems);
  const softened = softenDrafts(problems, listDraftFiles(written, texts));
  const shown = drafts.filter((draft) => works.get(draft.files.number)?.status === 'shown');
  return {
    exhibition,
    drafts,
    referenceTexts,
    problems: sortProblems(dropConsequences(softened, read.whole, left.numbers)),
    sources: pictures.sources,
    recordings: new Map(
      shown.flatMap((draft) => listSpoken(draft).map(({ file, path }) => [file, path] as const)),
    ),
  };
}
