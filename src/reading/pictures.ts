import type { Picture } from '../exhibition/picture.ts';
import type { Problem } from '../exhibition/problem.ts';
import { describePicture } from '../images/derive/describe.ts';
import { defaultLimits, probePicture, type ProbeCache, type ProbeLimits } from '../images/probe/probe.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';

/** A picture file that can be shown, not yet published. */
export interface FoundPicture {
  picture: Picture;
  source: SourcePicture;
}

/** Finds out what picture files are. Only those that are shown have a place among the sources of the site. */
export class PictureReader {
  /** Source files of all pictures that are published, by their published id. */
  readonly sources = new Map<string, SourcePicture>();
  readonly #problems: Problem[];
  readonly #limits: ProbeLimits;
  readonly #cache: ProbeCache | undefined;

  constructor(problems: Problem[], maxPixels: number | undefined, cache: ProbeCache | undefined) {
    this.#problems = problems;
    this.#limits = { maxPixels: maxPixels ?? defaultLimits.maxPixels };
    this.#cache = cache;
  }

  /** Probes a file under the name that it is published by; undefined, and a Problem, when it cannot be shown. */
  async probe(path: string, relative: string, name: string): Promise<FoundPicture | undefined> {
    const result = await probePicture(path, relative, this.#cache, this.#limits);
    if (!('problem' in result)) {
      // Pictures within texts may be as small as they like; works and floor plans are looked at closely.
      if (result.warning && /^(?:\d|plan-)/u.test(name)) this.#problems.push(result.warning);
      return { picture: describePicture(result.source, name), source: result.source };
    }
    this.#problems.push(result.problem);
    return undefined;
  }

  /** Gives a picture its place among those that are published. */
  publish({ picture, source }: FoundPicture): Picture {
    this.sources.set(picture.id, source);
    return picture;
  }
}
