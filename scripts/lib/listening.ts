import { exitCodes, stop } from './exit.ts';
import { readArguments } from './arguments.ts';
import { everywhere } from './serve.ts';

/** Where a command that serves pages was told to listen. */
export interface Listening {
  port: number | undefined;
  /** Absent for this machine alone. */
  host: string | undefined;
}

/** Lines of a usage that tell of `--port` and `--host`. */
export const listeningUsage = `  --port 端口   指定端口
  --host       让同一网络里的别的设备也能打开（不写就只有这台电脑）；可以写明地址，如 --host 192.168.1.5`;

/** Reads `--port` and `--host`, which may stand alone, and flags of the command's own; ends the process with exit code 2 for what is none. */
export function readListening(usage: string, flags: readonly string[] = []): Listening & { flags: string[] } {
  const { values, positionals } = readArguments(
    usage,
    {
      ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
      ...{ port: { type: 'string' }, host: { type: 'boolean' } },
    },
    1,
  );
  return {
    ...readAddress(usage, values, positionals),
    flags: flags.filter((flag) => (values as Record<string, unknown>)[flag] === true),
  };
}

/** Reads what `--port` and `--host` say, and the address that may follow the second. */
export function readAddress(
  usage: string,
  values: { port?: string | undefined; host?: boolean | undefined },
  positionals: readonly string[],
): Listening {
  const [address] = positionals;
  if (address !== undefined && values.host !== true) {
    stop(exitCodes.usage, `不认识的参数：${address}\n\n${usage}`);
  }
  return {
    port: readPort(values.port, usage),
    host: values.host === true ? (address ?? everywhere) : undefined,
  };
}

/** Says where pages are served, until the process is stopped. */
export function announce(urls: readonly string[]): void {
  const [own = '', ...others] = urls;
  console.log(`\n  在浏览器里打开：${own}`);
  for (const url of others) console.log(`  别的设备上打开：${url}`);
  console.log('  按 Ctrl+C 停止。');
}

function readPort(written: string | undefined, usage: string): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return stop(exitCodes.usage, `端口要写 1 到 65535 的整数，写的是：${written}\n\n${usage}`);
}
