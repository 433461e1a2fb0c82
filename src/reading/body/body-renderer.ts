import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Problem } from '../../exhibition/problem.ts';
import { listRenumbered, type Work } from '../../exhibition/work.ts';
import { buildFigure, buildWorkFigure } from './figures.ts';
import { listTargets, renderMarkdown } from './markdown.ts';
import type { FoundPicture, PictureReader } from '../pictures.ts';
import { findFile } from '../find-file.ts';
import { describeTangle } from '../read-table.ts';

interface RendererOptions {
  root: string;
  base: string;
  works: ReadonlyMap<string, Work>;
  pictures: PictureReader;
  problems: Problem[];
  /** Absolute paths of the files that are used; pictures of bodies are added. */
  known: Set<string>;
  /** True for a path of the site, without the base, that has a page. */
  hasPath: (path: string) => boolean;
}

/** A body of a text, and where it stands. */
export interface Body {
  body: string;
  /** Relative to the exhibition folder, with `/`. */
  file: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** Renders bodies of the exhibition's texts; their pictures go through the image store like all others. */
export class BodyRenderer {
  readonly #options: RendererOptions;
  /** Old numbers, whose addresses lead on. */
  readonly #renumbered: ReadonlySet<string>;

  constructor(options: RendererOptions) {
    this.#options = options;
    this.#renumbered = new Set(listRenumbered([...options.works.values()]).map(({ was }) => was));
  }

  /**
   * Renders a body; faults go to the options' problems. The pictures of one that is not shown are checked and not
   * published.
   */
  async render(text: Body, isShown: boolean): Promise<{ html: string; summary: string }> {
    const { body, file, bodyLine } = text;
    if (body.trim() === '') return { html: '', summary: '' };
    const { base, works, problems, hasPath, pictures } = this.#options;
    try {
      const found = await this.#probePictures(body, file);
      return renderMarkdown(body, {
        base,
        hasPath,
        hasWork: (number) => works.has(number) || this.#renumbered.has(number),
        getFigure: (target, caption, href) => {
          const work = works.get(target);
          if (work) return buildWorkFigure(work, base, caption);
          const picture = found.get(target);
          if (!picture) return undefined;
          if (isShown) pictures.publish(picture);
          const texts = { alt: caption, caption, ...(href !== undefined && { href }) };
          return buildFigure(picture.picture, base, texts);
        },
        report: ({ line, code, severity, found: typed, expected, fix }) =>
          problems.push({
            ...{ code, severity, file, line: bodyLine + line - 1 },
            ...{ found: typed, expected, fix },
          }),
      });
    } catch {
      problems.push(describeTangle(file));
      return { html: '', summary: '' };
    }
  }

  async #probePictures(body: string, file: string): Promise<Map<string, FoundPicture>> {
    const { root, works, pictures, known } = this.#options;
    const found = new Map<string, FoundPicture>();
    for (const target of new Set(listTargets(body))) {
      if (works.has(target) || /^[a-z]+:/iu.test(target)) continue;
      const relative = posix.normalize(posix.join(posix.dirname(file), target.replaceAll('\\', '/')));
      const path = await findFile(root, relative);
      if (path === undefined) continue;
      known.add(path);
      // The published name says nothing of the file's own.
      const name = `text-${createHash('sha256').update(relative).digest('hex').slice(0, 8)}`;
      const picture = await pictures.probe(path, relative, name);
      if (picture) found.set(target, picture);
    }
    return found;
  }
}
