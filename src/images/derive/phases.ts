import { channel } from 'node:diagnostics_channel';

/** One step of making an output: `decode`, `scale`, `encode`, `write` or `rename`, and what of. */
export interface Phase {
  step: string;
  subject: string;
}

const phases = channel('chifu:images');

/** Tells whoever listens on the diagnostics channel `chifu:images` which step begins; free otherwise. */
export function announcePhase(step: string, subject: string): void {
  if (phases.hasSubscribers) phases.publish({ step, subject } satisfies Phase);
}
