/** A work that can be dialled. */
export interface DialledWork {
  number: string;
  title: string;
  /** The hall's slug. */
  hall: string;
  /** Where in the venue it hangs, where that is told. */
  place?: string;
  /** The number of today, where `number` is an old one. */
  now?: string;
}

/** A row of `/data/numbers.json` for each work, in the order of the numbers, then one for each old number. */
export type NumbersFile = [number: string, title: string, hall: string, place?: string, now?: string][];

/** The works that the rows of the file tell of. */
export function readNumbersFile(file: NumbersFile): DialledWork[] {
  return file.map(([number, title, hall, place, now]) => ({
    ...{ number, title, hall },
    ...(place !== undefined && place !== '' && { place }),
    ...(now !== undefined && { now }),
  }));
}

/** The number under which a work that was dialled is shown. */
export function getNumber({ number, now }: DialledWork): string {
  return now ?? number;
}

export interface DialledHall {
  slug: string;
  title: string;
  digit: number;
}

/** What the pad shows for the digits so far. */
export interface Dialled {
  /** Halls whose numbers begin with the first digit; all before the first. */
  halls: readonly DialledHall[];
  /** The work whose number is whole. */
  work?: DialledWork;
  /** True for a number that is no work's and as long as numbers are: the next digit begins another. */
  isOver: boolean;
  /** Where the number is no work: those nearest to it, first the one on the same wall. */
  nearest: readonly DialledWork[];
}

const mostNearest = 4;

/** Reads the digits typed so far; other characters are left out, full-width digits are digits. */
export function readDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/gu, '').slice(0, 9);
}

/** Tells what the digits name: a hall, a work, or nothing, and then what is near. `works` in order of number. */
export function dial(digits: string, works: readonly DialledWork[], halls: readonly DialledHall[]): Dialled {
  const own = halls.filter((hall) => String(hall.digit).startsWith(digits.charAt(0)));
  const work = works.find((one) => one.number === digits);
  const canGoOn = works.some((one) => one.number !== digits && one.number.startsWith(digits));
  const isWrong = digits !== '' && !work && (!canGoOn || own.length === 0);
  return {
    halls: own,
    ...(work && { work }),
    isOver: isWrong && works.some((one) => one.number.length <= digits.length),
    nearest: isWrong ? findNearest(digits, works) : [],
  };
}

/**
 * Numbers nearest to the digits: those that differ by one slip of the finger (a digit wrong, missing, too many
 * or two exchanged), then those that follow by value.
 */
function findNearest(digits: string, works: readonly DialledWork[]): DialledWork[] {
  const value = Number(digits);
  return works
    .filter(({ now }) => now === undefined)
    .map((work) => ({
      work,
      slip: isSlip(digits, work.number),
      distance: Math.abs(Number(work.number) - value),
    }))
    .sort((a, b) => Number(b.slip) - Number(a.slip) || a.distance - b.distance)
    .slice(0, mostNearest)
    .map(({ work }) => work);
}

function isSlip(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = one.slice(at);
  const wanted = other.slice(at);
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  );
}
