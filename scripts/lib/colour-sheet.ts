import { colours } from '../../src/exhibition/colours.ts';

/** Where the sheet stands in the project. */
export const colourSheetPath = 'src/styles/colours.css';

/** The tokens of all colours, as a style sheet. */
export function buildColourSheet(): string {
  const tokens = Object.entries(colours).map(
    ([name, { day, night }]) => `  --${name}: light-dark(${day}, ${night});`,
  );
  return `/* Written by npm run fields from src/exhibition/colours.ts. */\n:root {\n${tokens.join('\n')}\n}\n`;
}
