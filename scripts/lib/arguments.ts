import { parseArgs, type ParseArgsConfig } from 'node:util';
import { exitCodes, stop } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command understands. */
const common = { exhibition: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Reads a command's arguments. `--exhibition dir` becomes EXHIBITION_DIR for everything that runs here.
 * Unknown options print `usage` and end with exit code 2; `--help` prints it and ends with 0.
 */
export function readArguments<const T extends Options>(usage: string, options: T, positionals = 0) {
  const parsed = parse(usage, { ...common, ...options });
  if ((parsed.values as { help?: boolean }).help) {
    console.log(usage);
    process.exit(exitCodes.done);
  }
  const surplus = parsed.positionals[positionals];
  if (surplus !== undefined) stop(exitCodes.usage, `不认识的参数：${surplus}\n\n${usage}`);
  const { exhibition } = parsed.values as { exhibition?: string };
  if (exhibition !== undefined) process.env['EXHIBITION_DIR'] = exhibition;
  if (exhibition?.trim() === '') stop(exitCodes.usage, `--exhibition 后面没有写文件夹。\n\n${usage}`);
  return parsed;
}

function parse<const T extends Options>(usage: string, options: T) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    return stop(exitCodes.usage, `看不懂的选项：${option}\n\n${usage}`);
  }
}
