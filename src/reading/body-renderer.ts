import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import type { Picture } from '../exhibition/picture.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Work } from '../exhibition/work.ts';
import { buildFigure, buildWorkFigure } from './figures.ts';
import { renderMarkdown } from './markdown.ts';
import type { Probe } from './read-works.ts';

interface RendererOptions {
  root: string;
  base: string;
  works: ReadonlyMap<string, Work>;
  probe: Probe;
  problems: Problem[];
}

const pictureLink = /!\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/gu;

/** Renders bodies of the exhibition's texts; their pictures go through the image store like all others. */
export class BodyRenderer {
  readonly #options: RendererOptions;

  constructor(options: RendererOptions) {
    this.#options = options;
  }

  /** Renders `body`, which begins on line `firstLine` of `file`; faults go to the options' problems. */
  async render(body: string, file: string, firstLine: number): Promise<{ html: string; summary: string }> {
    if (body.trim() === '') return { html: '', summary: '' };
    const { base, works, problems } = this.#options;
    const pictures = await this.#probePictures(body, file);
    return renderMarkdown(body, {
      base,
      hasWork: (number) => works.has(number),
      getFigure: (target, caption) => {
        const work = works.get(target);
        if (work) return buildWorkFigure(work, base, caption);
        const picture = pictures.get(target);
        return picture && buildFigure([picture], base, { alt: caption, caption });
      },
      report: ({ line, code, severity, found, expected, fix }) =>
        problems.push({ code, severity, file, line: firstLine + line - 1, found, expected, fix }),
    });
  }

  async #probePictures(body: string, file: string): Promise<Map<string, Picture>> {
    const pictures = new Map<string, Picture>();
    for (const [, written = ''] of body.matchAll(pictureLink)) {
      const target = decodeURI(written);
      if (this.#options.works.has(target) || /^[a-z]+:/iu.test(target)) continue;
      const relative = posix.normalize(posix.join(posix.dirname(file), target));
      const path = resolve(join(this.#options.root, relative));
      if (!path.startsWith(resolve(this.#options.root) + sep) || !existsSync(path)) continue;
      const name = `text-${createHash('sha256').update(relative).digest('hex').slice(0, 8)}`;
      const picture = await this.#options.probe(path, relative, name);
      if (picture) pictures.set(target, picture);
    }
    return pictures;
  }
}
