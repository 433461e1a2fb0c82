import { alignTexts, type Step } from './align-texts.ts';
import type { Character } from './text-characters.ts';

/** A place where a text differs from its reference. */
export interface Difference {
  /** `doubled` is what stands twice in a row in the text, and once in the reference. */
  kind: 'wrong' | 'swapped' | 'extra' | 'doubled' | 'missing';
  /** What stands in the text, and in the reference; '' where nothing does. */
  text: string;
  reference: string;
  /** 0-based place among the characters of the text: of what is missing, where it should stand. */
  at: number;
}

export interface Comparison {
  differences: Difference[];
  /** Characters that are the same. */
  matched: number;
  /** The part of the text that was compared, from one 0-based place to before another. */
  from: number;
  to: number;
}

/** So much of a clause at either end is taken for slips, and more for an excerpt. */
const mostAtEnd = 6;

/**
 * Compares a text with a reference, of which it may be an excerpt; a title before it or a signature behind it is left
 * out. Undefined where they have too little in common to be one text.
 */
export function compareTexts(
  text: readonly Character[],
  reference: readonly Character[],
): Comparison | undefined {
  const steps = alignTexts(
    text.map(({ folded }) => folded),
    reference.map(({ folded }) => folded),
  );
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return undefined;
  const matched = steps.filter(({ kind }) => kind === 'same').length;
  if (matched < 4 || matched < Math.min(text.length, reference.length) / 2) return undefined;
  const length = last.kind === 'swapped' ? 2 : 1;
  const end = { text: last.text + length, reference: last.reference + length };
  const [before, behind] = [completeStart(first, reference), completeEnd(end, text, reference)];
  const whole = [
    ...(before.length === 0 ? findDoubledStart(first.text, text, reference[first.reference]) : before),
    ...steps,
    ...(behind.length === 0 ? findDoubledEnd(end, text) : behind),
  ];
  const used = whole.filter(({ kind }) => kind !== 'missing').map((step) => step.text);
  return {
    differences: gather(whole, text, reference),
    matched,
    from: Math.min(...used),
    to: Math.max(...used) + 1,
  };
}

/** From the beginning of the clause in which the alignment begins. */
function completeStart(first: Step, reference: readonly Character[]): Step[] {
  const steps: Step[] = [];
  let at = first.reference;
  while (at > 0 && reference[at]?.isFirst === false) at--;
  if (first.reference - at > mostAtEnd) return [];
  for (let from = at; from < first.reference; from++) {
    const place = first.text - (first.reference - from);
    steps.push({ kind: place < 0 ? 'missing' : 'wrong', text: Math.max(0, place), reference: from });
  }
  return steps;
}

/** To the end of the clause in which the alignment ends. */
function completeEnd(
  end: Pick<Step, 'text' | 'reference'>,
  text: readonly Character[],
  reference: readonly Character[],
): Step[] {
  let to = end.reference;
  while (to < reference.length && reference[to]?.isFirst === false) to++;
  if (to - end.reference > mostAtEnd) return [];
  return Array.from({ length: to - end.reference }, (_, at): Step => {
    const place = end.text + at;
    return { kind: place < text.length ? 'wrong' : 'missing', text: place, reference: end.reference + at };
  });
}

/** More characters than these are not written twice by a slip. */
const mostDoubled = 4;

/** What stands twice where the text begins: an alignment has no use for it. A title stands on a line of its own. */
function findDoubledStart(start: number, text: readonly Character[], own: Character | undefined): Step[] {
  for (let length = 1; length <= Math.min(mostDoubled, start); length++) {
    const from = start - length;
    if (text[from]?.line !== text[start]?.line || !isDoubled(text, from, length)) continue;
    if (own?.folded !== text[from]?.folded) continue;
    return Array.from({ length }, (_, at): Step => ({ kind: 'extra', text: from + at, reference: 0 }));
  }
  return [];
}

function findDoubledEnd(
  { text: end, reference }: Pick<Step, 'text' | 'reference'>,
  text: readonly Character[],
): Step[] {
  for (let length = 1; length <= Math.min(mostDoubled, text.length - end); length++) {
    const isOneLine = text[end]?.line === text[end - 1]?.line || end + length === text.length;
    if (isOneLine && foldRun(text, end, length) === foldRun(text, end - length, length))
      return Array.from({ length }, (_, at): Step => ({ kind: 'extra', text: end + at, reference }));
  }
  return [];
}

/** Steps of one kind in a row are one difference. */
function gather(
  steps: readonly Step[],
  text: readonly Character[],
  reference: readonly Character[],
): Difference[] {
  const write = (of: readonly Character[], from: number, length: number): string =>
    of
      .slice(from, from + length)
      .map(({ written }) => written)
      .join('');
  const found: Difference[] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at] as Step;
    let length = 1;
    while (step.kind !== 'swapped' && steps[at + length]?.kind === step.kind) length++;
    at += length;
    if (step.kind === 'same') continue;
    if (step.kind === 'swapped')
      found.push({
        ...{ kind: 'swapped', at: step.text },
        ...{ text: write(text, step.text, 2), reference: write(reference, step.reference, 2) },
      });
    else if (step.kind === 'wrong')
      found.push({
        ...{ kind: 'wrong', at: step.text },
        ...{ text: write(text, step.text, length), reference: write(reference, step.reference, length) },
      });
    else if (step.kind === 'missing')
      found.push({
        kind: 'missing',
        at: step.text,
        text: '',
        reference: write(reference, step.reference, length),
      });
    else {
      const kind = isDoubled(text, step.text, length) ? 'doubled' : 'extra';
      found.push({ kind, at: step.text, text: write(text, step.text, length), reference: '' });
    }
  }
  return found;
}

/** True where the same characters stand right before or behind. */
function isDoubled(text: readonly Character[], from: number, length: number): boolean {
  const own = foldRun(text, from, length);
  return own === foldRun(text, from - length, length) || own === foldRun(text, from + length, length);
}

function foldRun(text: readonly Character[], from: number, length: number): string {
  return text
    .slice(Math.max(0, from), Math.max(0, from + length))
    .map(({ folded }) => folded)
    .join('');
}
