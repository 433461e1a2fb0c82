/** A work as it asks for room on a wall, cm. */
export interface Piece {
  width: number;
  height: number;
  /** False where nobody has said how large the work is: it takes the measure of its neighbours. */
  isSized: boolean;
  /** Pictures side by side on its mount. */
  pictures: number;
}

/** A range of screens for which the rows of walls are the same; all in rem. */
export interface Band {
  /** Screens from here to the next band. */
  from: number;
  /** Width of the wall that the rows are made for, and its share that is left on the narrowest screen of the band. */
  wall: number;
  least: number;
  /** Height of the tallest picture in a row of works of `usualHeight`, and the height that none exceeds. */
  target: number;
  tallest: number;
}

/** A work in its row. */
export interface Place {
  /** Width of the pictures, as a share of what mounts and gaps leave of the wall. */
  share: number;
  /** Room above and beneath the mount, as a share of the width of the pictures: centres lie on one line. */
  room: number;
  /** Widths of a mount's border in the row, gaps included: what the wall's width loses to them. */
  borders: number;
  /** Room before the first of the row and behind the last, as a share like `share`; of the others 0. */
  before: number;
  behind: number;
}

/** A gap between two works is as wide as this many borders of a mount; wall.css says so too. */
const bordersInGap = 3;
/** Width of a border, rem, of which the rows are reckoned. */
const border = 0.75;
const usualHeight = 70;
/** Least height of a work beside a taller one: less than a third of the row is left empty above it. */
const leastHeight = 0.36;
/** A card narrower than this, rem, has no room for its label. */
const readable = 7;
/** Share of the wall that a work on its own takes at most. */
const widestAlone = 0.62;
const mostInRow = 8;

interface Row {
  cost: number;
  /** Widths as they hang beside each other, cm. */
  widths: number[];
  heights: number[];
  borders: number;
  /** Share of the wall that the row fills. */
  fill: number;
}

/**
 * Hangs works in rows, in their order: which works share a row is chosen for the whole wall at once, so that rows are
 * about as high as their works ask for, and none is left over. Within a row works keep their proportion to each other.
 */
export function hangInRows(pieces: readonly Piece[], band: Band): Place[] {
  // best[n]: the cheapest way to hang the first n works, and where its last row begins.
  const best: { cost: number; from: number; row?: Row }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    for (let from = end - 1; from >= Math.max(0, end - mostInRow); from--) {
      const row = buildRow(pieces.slice(from, end), band);
      const cost = (best[from]?.cost ?? 0) + row.cost;
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, from, row };
    }
  }
  const places: Place[] = [];
  for (let end = pieces.length; end > 0;) {
    const { from, row } = best[end] ?? { from: end - 1 };
    places.unshift(...buildPlaces(row ?? buildRow(pieces.slice(from, end), band)));
    end = from;
  }
  return places;
}

function buildRow(pieces: readonly Piece[], band: Band): Row {
  const tallestSized = Math.max(0, ...pieces.filter(({ isSized }) => isSized).map(({ height }) => height));
  const heights = pieces.map(({ height, isSized }) =>
    isSized ? height : Math.max(height, tallestSized / 2),
  );
  const widths = pieces.map(({ width, height }, at) => (width * (heights[at] ?? height)) / height);
  const tallest = Math.max(...heights);
  const wanted = band.target * (tallest / usualHeight) ** 0.6;
  const gaps = bordersInGap * (pieces.length - 1);
  const borders = pieces.reduce((sum, { pictures }) => sum + pictures + 1, gaps);
  const room = band.wall - borders * border;
  const full = room / widths.reduce((sum, width) => sum + width, 0);
  const isAlone = pieces.length === 1;
  const scale = Math.min(full * (isAlone ? widestAlone : 1), Math.min(wanted * 1.35, band.tallest) / tallest);
  const fill = scale / full;
  const narrowest = Math.min(...widths) * scale * band.least;
  const cost =
    Math.log((scale * tallest) / wanted) ** 2 +
    2 * (1 - fill) ** 2 +
    (isAlone ? 0.5 : 0) +
    3 * Math.max(0, 1 - narrowest / readable) +
    (Math.min(...heights) < leastHeight * tallest ? Infinity : 0);
  return { cost, widths, heights, borders, fill };
}

function buildPlaces({ widths, heights, borders, fill }: Row): Place[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  const tallest = Math.max(...heights);
  const beside = (1 - fill) / 2;
  return widths.map((width, at) => ({
    share: (fill * width) / sum,
    room: (tallest - (heights[at] ?? tallest)) / 2 / width,
    borders,
    before: at === 0 ? beside : 0,
    behind: at === widths.length - 1 ? beside : 0,
  }));
}
