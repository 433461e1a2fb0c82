import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The styles of the desk's pages: colours and measures of the house, and their own. Read anew each time: it is development. */
export function readDeskStyle(projectDir: string): string {
  const files = ['styles/colours.css', 'styles/tokens.css', 'desk/desk.css'];
  return files.map((file) => readFileSync(join(projectDir, 'src', file), 'utf8')).join('\n');
}
