/** The box a stroke covered, in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
