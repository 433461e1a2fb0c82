/** A show to be made. */
export interface ShowOrder {
  readonly works: number;
  readonly out: string;
  readonly px: number;
  readonly seed: string;
}
