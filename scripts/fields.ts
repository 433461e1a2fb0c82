import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildColourSheet, colourSheetPath } from './lib/colour-sheet.ts';
import { buildEntrySchemas, buildFieldTables, buildHouseTable, replaceBetween } from './lib/field-tables.ts';

const root = join(import.meta.dirname, '..');
const guide = join(root, 'content/README.md');
// A show of the organiser's own in the place of content/ needs no guide.
const hasGuide = existsSync(guide);
if (hasGuide) writeFileSync(guide, replaceBetween(readFileSync(guide, 'utf8'), buildFieldTables()));
const houseGuide = join(root, 'docs/house.md');
writeFileSync(houseGuide, replaceBetween(readFileSync(houseGuide, 'utf8'), buildHouseTable()));
for (const [file, text] of buildEntrySchemas()) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
writeFileSync(join(root, colourSheetPath), buildColourSheet());
console.log(
  `已更新：${hasGuide ? 'content/README.md、' : ''}docs/house.md、docs/schemas/、${colourSheetPath}`,
);
