/** A step of an alignment; places are 0-based, and those that a step does not use are where it stands. */
export interface Step {
  kind: 'same' | 'wrong' | 'swapped' | 'extra' | 'missing';
  text: number;
  reference: number;
}

/** Points for what is the same; taken away for what is not, and for a gap as it begins and goes on. */
const same = 10;
const wrong = -8;
const swapped = 4;
const opening = -9;
const going = -1;

/** Where the best score of a pair of places comes from; gaps that go on have a bit of their own. */
const [stop, diagonal, missing, extra, exchange] = [0, 1, 2, 3, 4];
const sourceBits = 7;
const missingGoesOn = 8;
const extraGoesOn = 16;

/** Texts whose lengths multiply to more are not aligned: a table of so many bytes is needed. */
export const mostCells = 64_000_000;

/**
 * Aligns the part of a text that fits a reference best (local alignment with affine gaps, Smith and Waterman 1981 and
 * Gotoh 1982, where two neighbours exchanged are one step): what stands before and behind it in either is left out.
 * Empty where nothing fits, or both are too long.
 */
export function alignTexts(text: readonly string[], reference: readonly string[]): Step[] {
  const width = reference.length + 1;
  if (width * (text.length + 1) > mostCells) return [];
  const trace = new Uint8Array(width * (text.length + 1));
  const rows = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  const gaps = new Int32Array(width).fill(-1e9);
  let best = { score: 0, at: 0 };
  for (let i = 1; i <= text.length; i++) {
    // The row before the last becomes this one.
    const [before, last, row] = [rows[(i + 1) % 3], rows[(i + 2) % 3], rows[i % 3]] as [
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    let gap = -1e9;
    for (let j = 1; j <= reference.length; j++) {
      let bits = 0;
      const opened = (row[j - 1] ?? 0) + opening;
      if (gap + going > opened) bits |= missingGoesOn;
      gap = Math.max(opened, gap + going);
      const down = (last[j] ?? 0) + opening;
      const further = (gaps[j] ?? 0) + going;
      if (further > down) bits |= extraGoesOn;
      gaps[j] = Math.max(down, further);
      const isSame = text[i - 1] === reference[j - 1];
      let score = (last[j - 1] ?? 0) + (isSame ? same : wrong);
      let source = diagonal;
      if (
        i > 1 &&
        j > 1 &&
        !isSame &&
        text[i - 1] === reference[j - 2] &&
        text[i - 2] === reference[j - 1] &&
        (before[j - 2] ?? 0) + swapped > score
      )
        [score, source] = [(before[j - 2] ?? 0) + swapped, exchange];
      if (gap > score) [score, source] = [gap, missing];
      if ((gaps[j] ?? 0) > score) [score, source] = [gaps[j] ?? 0, extra];
      if (score <= 0) [score, source] = [0, stop];
      row[j] = score;
      trace[i * width + j] = bits | source;
      if (score > best.score) best = { score, at: i * width + j };
    }
  }
  return followBack(trace, width, best.at, text, reference);
}

function followBack(
  trace: Uint8Array,
  width: number,
  end: number,
  text: readonly string[],
  reference: readonly string[],
): Step[] {
  const steps: Step[] = [];
  let [i, j] = [Math.floor(end / width), end % width];
  const getBits = (): number => trace[i * width + j] ?? 0;
  while (i > 0 && j > 0) {
    const source = getBits() & sourceBits;
    if (source === stop) break;
    if (source === diagonal) {
      i--;
      j--;
      steps.push({ kind: text[i] === reference[j] ? 'same' : 'wrong', text: i, reference: j });
    } else if (source === exchange) {
      i -= 2;
      j -= 2;
      steps.push({ kind: 'swapped', text: i, reference: j });
    } else {
      const [goesOn, kind] =
        source === missing ? [missingGoesOn, 'missing' as const] : [extraGoesOn, 'extra' as const];
      for (let isOn = true; isOn;) {
        isOn = (getBits() & goesOn) !== 0;
        if (kind === 'missing') j--;
        else i--;
        steps.push({ kind, text: i, reference: j });
      }
    }
  }
  return steps.reverse();
}
