import { dev } from 'astro';
import { readSettings } from '../../src/reading/settings.ts';

/** Exit code on which scripts/run.cjs starts this anew. */
const startAgain = 75;

/** Starts the development server; returns where the show is opened. */
export async function startDev(port: number, host = 'localhost'): Promise<string> {
  const { projectDir, base } = await readSettings();
  let isOpen = false;
  // Astro opens a new server when its settings change, but goes on watching the exhibition for the old one.
  const restart = (): void => {
    if (!isOpen) return;
    console.log('\n程序的设置改了，重新打开……');
    process.exit(startAgain);
  };
  const server = await dev({
    root: projectDir,
    // What Astro says is English and for maintainers; what is wrong with the show is told by its reader.
    logLevel: process.env['CHIFU_DEBUG'] ? 'info' : 'silent',
    server: { port, host },
    // Files such as /audio/1001.mp3 are asked for without a final slash.
    trailingSlash: 'ignore',
    integrations: [{ name: 'chifu-restart', hooks: { 'astro:server:setup': restart } }],
  });
  isOpen = true;
  return `http://localhost:${server.address.port}${base}`;
}
