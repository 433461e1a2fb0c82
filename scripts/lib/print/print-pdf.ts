import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import { persist } from '../../../src/disk/persist.ts';
import { buildTemporaryName, makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { browserAdvice, findOrInstallBrowser } from '../browser.ts';
import { exitCodes, stop } from '../exit.ts';

export interface PrintOptions<T> {
  /** Changes the page before it is printed, such as fitting its type; what it returns is handed on. */
  prepare?: (page: Page) => Promise<T>;
  /** Bookmarks from the headings. */
  outline?: boolean;
}

export interface Printed<T> {
  prepared: T | undefined;
  bytes: number;
}

/**
 * Prints an HTML document with Chromium to `file`, which stands only when it is complete. Files that the document
 * names must be `file:` addresses. Ends with exit code 3 where no browser can be had.
 */
export async function printPdf<T>(html: string, file: string, options: PrintOptions<T>): Promise<Printed<T>> {
  const executablePath = findOrInstallBrowser() ?? stop(exitCodes.machine, browserAdvice);
  const folder = makeTemporaryFolder();
  const browser = await chromium.launch({
    executablePath,
    // A page from a file may not read fonts from files otherwise.
    args: ['--allow-file-access-from-files'],
    chromiumSandbox: false,
  });
  try {
    const document = join(folder, 'print.html');
    writeFileSync(document, html);
    const page = await browser.newPage();
    page.setDefaultTimeout(longest);
    await page.emulateMedia({ media: 'print' });
    await page.goto(pathToFileURL(document).href, { waitUntil: 'load' });
    await page.evaluate(loadEverything);
    const prepared = await options.prepare?.(page);
    const made = join(folder, 'print.pdf');
    const outline = options.outline ?? false;
    await page.pdf({ path: made, preferCSSPageSize: true, printBackground: true, outline, tagged: true });
    await moveInPlace(made, file);
    return { prepared, bytes: (await stat(file)).size };
  } finally {
    await browser.close();
    removeTemporary(folder);
  }
}

/** A catalogue of thousands of pictures takes minutes, ms. */
const longest = 20 * 60_000;

/** Runs in the page. A picture that cannot be shown is an error: nobody looks at every page of a print. */
async function loadEverything(): Promise<void> {
  await document.fonts.ready;
  for (const image of document.images) {
    await image.decode().catch(() => {
      throw new Error(`picture not loaded: ${image.src}`);
    });
  }
}

async function moveInPlace(made: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // Beside the target first: a rename across file systems is none, and a copy can be cut short.
  const beside = join(dirname(file), buildTemporaryName());
  try {
    await copyFile(made, beside);
    persist(() => renameSync(beside, file));
  } finally {
    removeTemporary(beside);
  }
}

/** Where a print is put: `--out`, else a usual name. Ends with exit code 2 for another ending or a file that is there. */
export function readTarget(
  out: string | undefined,
  usual: string,
  { force = false, endings = ['.pdf'] }: { force?: boolean | undefined; endings?: readonly string[] },
): string {
  const file = resolve(out ?? usual);
  if (!endings.includes(extname(file).toLowerCase())) {
    stop(exitCodes.usage, `--out 的文件名要以 ${endings.join(' 或 ')} 结尾，写的是：${out}`);
  }
  if (existsSync(file) && !force) {
    stop(
      exitCodes.usage,
      `已经有这个文件，没有动它：${file}\n换一个文件名（--out 新名字${endings[0]}），或加上 --force 盖掉它。`,
    );
  }
  return file;
}
