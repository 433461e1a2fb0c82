import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFieldTables, replaceBetween } from './lib/field-tables.ts';

const file = join(import.meta.dirname, '../content/README.md');
writeFileSync(file, replaceBetween(readFileSync(file, 'utf8'), buildFieldTables()));
console.log('投稿说明里的字段表已更新：content/README.md');
