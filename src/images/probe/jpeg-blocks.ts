import type { BitReader } from './jpeg-bits.ts';
import { Bands } from './jpeg-bands.ts';
import {
  longestAc,
  type HuffmanTable,
  type JpegComponent,
  type JpegFrame,
  type JpegScan,
  type JpegTables,
} from './jpeg-segments.ts';

/** What is kept of a component while its scans are read. */
interface Plane {
  component: JpegComponent;
  /** Blocks across and down: those that show, and those of whole units. */
  across: number;
  down: number;
  padded: number;
  /** Most that the first coefficient may be, in steps of its quantiser. */
  most: number;
  /** Of progressive pictures only. */
  bands: Bands | undefined;
  hasFirst: boolean;
}

interface Turn {
  plane: Plane;
  dc: HuffmanTable | undefined;
  ac: HuffmanTable | undefined;
  predicted: number;
}

/** Longest category of a difference of 8-bit samples; ISO/IEC 10918-1, F.1.2.1. */
const longestDc = 11;
/** By how much the first coefficient may leave its range, in its own unit: encoders round. */
const leeway = 320;

/** Reads the blocks of the scans of one frame, keeping no more of them than later scans need. */
export class BlockReader {
  readonly #planes: Plane[];
  readonly #unitsAcross: number;
  readonly #unitsDown: number;
  readonly #isProgressive: boolean;
  #turns: Turn[] = [];
  #scan: JpegScan | undefined;

  constructor(frame: JpegFrame) {
    const widest = Math.max(1, ...frame.components.map(({ across }) => across));
    const highest = Math.max(1, ...frame.components.map(({ down }) => down));
    this.#unitsAcross = Math.ceil(frame.width / (8 * widest));
    this.#unitsDown = Math.ceil(frame.height / (8 * highest));
    this.#isProgressive = frame.marker === 0xc2;
    this.#planes = frame.components.map((component): Plane => {
      const padded = this.#unitsAcross * component.across;
      const blocks = padded * this.#unitsDown * component.down;
      return {
        component,
        across: Math.ceil(Math.ceil((frame.width * component.across) / widest) / 8),
        down: Math.ceil(Math.ceil((frame.height * component.down) / highest) / 8),
        ...{ padded, most: 0, hasFirst: false },
        bands: this.#isProgressive ? new Bands(blocks) : undefined,
      };
    });
  }

  /** Takes up a scan; false where it names components or tables that are not there. */
  begin(scan: JpegScan, { dc, ac, quantisers }: JpegTables): boolean {
    this.#scan = scan;
    this.#turns = scan.components.flatMap((one) => {
      const plane = this.#planes.find(({ component }) => component === one.component);
      if (!plane) return [];
      const step = (quantisers.get(plane.component.quantiser) ?? 1) || 1;
      plane.most = (1024 + leeway) / step + 1;
      if (scan.from === 0 && scan.low === 0) plane.hasFirst = true;
      return [{ plane, dc: dc.get(one.dc), ac: ac.get(one.ac), predicted: 0 }];
    });
    const needsDc = scan.from === 0 && scan.high === 0;
    const needsAc = scan.to > 0;
    return (
      this.#turns.length > 0 &&
      scan.to <= 63 &&
      scan.from <= scan.to &&
      this.#turns.every((turn) => (!needsDc || turn.dc) && (!needsAc || turn.ac))
    );
  }

  /** Units of a scan: blocks where it has one component, else groups of blocks. */
  countUnits(scan: JpegScan): number {
    const [only] = this.#turns;
    if (scan.components.length === 1 && only) return only.plane.across * only.plane.down;
    return this.#unitsAcross * this.#unitsDown;
  }

  restart(): void {
    for (const turn of this.#turns) {
      turn.predicted = 0;
      turn.plane.bands?.restart();
    }
  }

  /** True when every component has had its first coefficients to the last bit. */
  isComplete(): boolean {
    return this.#planes.every(({ hasFirst }) => hasFirst);
  }

  /** Reads one unit; false where no encoder can have written it. */
  readUnit(bits: BitReader, unit: number): boolean {
    const [only] = this.#turns;
    if (this.#turns.length === 1 && only) {
      const { across, padded } = only.plane;
      return this.#readBlock(bits, only, Math.floor(unit / across) * padded + (unit % across));
    }
    const [x, y] = [unit % this.#unitsAcross, Math.floor(unit / this.#unitsAcross)];
    for (const turn of this.#turns) {
      const { component, padded } = turn.plane;
      for (let down = 0; down < component.down; down++) {
        const row = (y * component.down + down) * padded + x * component.across;
        for (let across = 0; across < component.across; across++)
          if (!this.#readBlock(bits, turn, row + across)) return false;
      }
    }
    return true;
  }

  #readBlock(bits: BitReader, turn: Turn, block: number): boolean {
    const scan = this.#scan;
    if (!scan) return false;
    if (!this.#isProgressive) return readFirst(bits, turn, 0) && readRest(bits, turn.ac);
    if (scan.from > 0) {
      const { bands } = turn.plane;
      if (!turn.ac || !bands) return false;
      return scan.high === 0
        ? bands.read(bits, turn.ac, block, scan)
        : bands.refine(bits, turn.ac, block, scan);
    }
    if (scan.high === 0) return readFirst(bits, turn, scan.low);
    bits.readBits(1);
    return true;
  }
}

function readFirst(bits: BitReader, turn: Turn, low: number): boolean {
  if (!turn.dc) return false;
  const category = bits.readSymbol(turn.dc);
  if (category < 0 || category > longestDc) return false;
  turn.predicted += bits.readValue(category);
  return Math.abs(turn.predicted) << low <= turn.plane.most;
}

function readRest(bits: BitReader, ac: HuffmanTable | undefined): boolean {
  if (!ac) return false;
  for (let k = 1; k < 64; k++) {
    const symbol = bits.skipCoefficient(ac);
    const category = symbol & 15;
    if (symbol < 0 || category > longestAc) return false;
    k += symbol >> 4;
    if (category === 0) {
      if (symbol < 0xf0) return true;
    } else if (k > 63) return false;
  }
  return true;
}
