import type { PixelSize } from '../exhibition/picture.ts';
import type { Region } from '../exhibition/values.ts';
import type { Work } from '../exhibition/work.ts';
import { say, type LanguageMap } from './language.ts';
import type { IiifWords } from './words.ts';

/** A text on a canvas, or on a region of it. @see https://www.w3.org/TR/annotation-model/ */
export interface TextAnnotation {
  id: string;
  type: 'Annotation';
  motivation: 'supplementing' | 'commenting';
  body: { type: 'TextualBody'; value: string; format: 'text/plain'; language: string };
  target: string;
}

export interface AnnotationPage<Item = TextAnnotation> {
  id: string;
  type: 'AnnotationPage';
  label?: LanguageMap;
  items: Item[];
}

/** A text before it has an address. */
interface Note {
  /** 0-based place among the parts. */
  part: number;
  region?: Region;
  text: string;
}

/** A canvas that is written upon. */
interface Ground extends PixelSize {
  canvas: string;
  /** 0-based place among the parts. */
  part: number;
}

/**
 * What stands on one canvas of a work as pages of annotations: the 释文 line by line (`supplementing`), its traditional
 * form where that differs, and the details (`commenting`). Pages without any are left out.
 */
export function buildAnnotationPages(
  work: Work,
  ground: Ground,
  root: string,
  words: IiifWords,
): AnnotationPage[] {
  const { text = [], text_hant: hant = [] } = work;
  const isOther = hant.join('\n') !== text.join('\n');
  const build = (name: string, label: LanguageMap, notes: Note[], lang: string): AnnotationPage[] => {
    const own = notes.filter(({ part }) => part === ground.part);
    if (own.length === 0) return [];
    const motivation = name === 'details' ? 'commenting' : 'supplementing';
    const items = own.map((note, at): TextAnnotation => ({
      id: `${root}/annotation/p${ground.part + 1}-${name}-${at + 1}`,
      ...({ type: 'Annotation', motivation } as const),
      body: { type: 'TextualBody', value: note.text, format: 'text/plain', language: lang },
      target: note.region ? `${ground.canvas}#xywh=${cutRegion(note.region, ground)}` : ground.canvas,
    }));
    return [{ id: `${root}/page/p${ground.part + 1}-${name}`, type: 'AnnotationPage', label, items }];
  };
  return [
    ...build('text', say(words.transcription), placeLines(work, text), 'zh'),
    ...(isOther ? build('text-hant', say(words.transcriptionHant), placeLines(work, hant), 'zh-Hant') : []),
    ...build('details', say(words.details), listDetails(work), 'zh'),
  ];
}

/**
 * The lines of a text where `columns` says they stand; a line that stands in several places is told in each. One of which
 * nobody says where it stands is told on the canvas of the line before it, the first on the first.
 */
function placeLines({ columns, parts }: Work, lines: readonly string[]): Note[] {
  // A couplet, or panels of a line each.
  const isEach = columns.length === 0 && lines.length === parts.length;
  let last = 0;
  return lines.flatMap((text, line): Note[] => {
    const own = columns.filter((column) => column.line === line);
    if (own.length === 0) return [{ part: isEach ? line : last, text }];
    last = own.at(-1)?.part ?? last;
    return own.map(({ part, region }) => ({ part, region, text }));
  });
}

function listDetails({ details }: Work): Note[] {
  return details.map(({ part, region, kind, title, note }) => {
    const head = title === undefined ? kind : `${kind}：${title}`;
    return { part, region, text: note === undefined ? head : `${head}\n${note}` };
  });
}

/**
 * A region in whole px of its canvas, at least one wide and high and within it, as `x,y,w,h`.
 * @see https://www.w3.org/TR/media-frags/#naming-space
 */
export function cutRegion({ x, y, width, height }: Region, size: PixelSize): string {
  const [left, wide] = cutSide(x, width, size.width);
  const [top, high] = cutSide(y, height, size.height);
  return [left, top, wide, high].join(',');
}

function cutSide(from: number, length: number, whole: number): [from: number, length: number] {
  const start = Math.min(Math.max(0, Math.round((from / 100) * whole)), whole - 1);
  const end = Math.min(whole, Math.round(((from + length) / 100) * whole));
  return [start, Math.max(1, end - start)];
}
