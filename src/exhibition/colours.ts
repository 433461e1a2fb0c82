/**
 * Every colour of the look by the name of its token, by day and by night, `#rrggbb`. `npm run fields` writes
 * `src/styles/colours.css` from them.
 */
export const colours = {
  paper: { day: '#f6f1e7', night: '#211f1c' },
  mount: { day: '#fcf9f2', night: '#2b2825' },
  ink: { day: '#26211c', night: '#efe8da' },
  'ink-soft': { day: '#574f45', night: '#c8bfb0' },
  'ink-faint': { day: '#71685b', night: '#a39a8c' },
  rule: { day: '#d8cfbf', night: '#433e38' },
  seal: { day: '#a8321f', night: '#e98a72' },
  /** The seal in elder mode. */
  'seal-deep': { day: '#8a2414', night: '#f2ad9a' },
  'medium-calligraphy': { day: '#2b2622', night: '#e4dccd' },
  'medium-painting': { day: '#28645f', night: '#86bdb5' },
  'medium-photography': { day: '#6c655b', night: '#bcb4a7' },
} as const;

export type ColourName = keyof typeof colours;

/** The colours by day: what pictures are laid on, share sheets drawn in and catalogues printed in. */
export const dayColours = Object.fromEntries(
  Object.entries(colours).map(([name, { day }]) => [name, day]),
) as Record<ColourName, string>;

/** What print has of its own: darker inks for labels and posters, which are read from afar, and a rule that prints. */
export const printColours = { ink: '#1d1a17', soft: '#3d3831', rule: '#b9ae9c' } as const;
