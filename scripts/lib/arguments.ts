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
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' ]*)/u.exec(message)?.[1] ?? '';
    const known = options[option.replace(/^-+/u, '')];
    // @see https://nodejs.org/api/errors.html#err_parse_args_invalid_option_value
    const isKnown = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
    const told = !isKnown
      ? `看不懂的选项：${option}`
      : known?.type === 'boolean'
        ? `${option} 后面不写内容。`
        : `${option} 后面没有写内容。`;
    return stop(exitCodes.usage, `${told}\n\n${usage}`);
  }
}
