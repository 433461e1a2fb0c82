/** How an element is painted, whatever words its engine has for a colour. */
export interface Painted {
  path: string;
  /** Red, green, blue and opacity. */
  color: number[];
  background: number[];
  family: string;
  size: number;
  weight: string;
  writing: string;
  /** What runs under its text, and in which colour. */
  line: string;
}

/** Every element that is seen. Runs in the page. */
export function readPainted(): Painted[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, number[]>();
  const paint = (colour: string): number[] => {
    const done = known.get(colour);
    // Copied: BiDi tells the same array only once.
    if (done !== undefined || !canvas) return [...(done ?? [])];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const px = [...canvas.getImageData(0, 0, 1, 1).data];
    known.set(colour, px);
    return [...px];
  };
  const getPath = (element: Element): string => {
    if (element === document.body) return 'body';
    const parent = element.parentElement;
    if (!parent) return element.tagName.toLowerCase();
    const same = [...parent.children].filter(({ tagName }) => tagName === element.tagName);
    return `${getPath(parent)}>${element.tagName.toLowerCase()}${same.length > 1 ? same.indexOf(element) + 1 : ''}`;
  };
  return [document.body, ...document.querySelectorAll('body *')]
    .filter((element) => element.getClientRects().length > 0 && !element.closest('svg, script, style'))
    .map((element) => {
      const style = getComputedStyle(element);
      return {
        path: getPath(element),
        color: paint(style.color),
        background: paint(style.backgroundColor),
        family: style.fontFamily.replace(/["']/gu, ''),
        size: Math.round(parseFloat(style.fontSize) * 10) / 10,
        weight: style.fontWeight,
        writing: style.writingMode,
        line:
          style.textDecorationLine === 'none'
            ? ''
            : `${style.textDecorationLine} ${paint(style.textDecorationColor).join()} ${style.textDecorationThickness}`,
      };
    });
}

/**
 * Texts whose contrast with what they stand on is below 4.5 to 1, 3 to 1 where they are large, by the formula of WCAG 2.2
 * and without any of our own code. Those over a picture are left out, and the stamp that says of a label that it is no
 * good: the words beneath it must be read. Runs in the page.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function readFaint(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const paint = (colour: string): [number, number, number, number] => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  type Light = [number, number, number];
  const lay = ([r, g, b, a]: [number, number, number, number], [x, y, z]: Light): Light => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
  ];
  const measure = (light: Light): number => {
    const [r = 0, g = 0, b = 0] = light.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = (walker.currentNode.textContent ?? '').trim();
    if (
      !element ||
      text === '' ||
      element.closest('script, style, svg, .sr-only, [aria-disabled=true], .label-draft')
    )
      continue;
    const style = getComputedStyle(element);
    if (element.getClientRects().length === 0 || style.visibility !== 'visible') continue;
    const chain: CSSStyleDeclaration[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) chain.push(getComputedStyle(at));
    if (chain.some(({ backgroundImage, opacity }) => backgroundImage !== 'none' || opacity === '0')) continue;
    let ground: Light = [255, 255, 255];
    for (const { backgroundColor } of [...chain].reverse()) {
      ground = lay(paint(backgroundColor), ground);
    }
    const [r, g, b, a] = paint(style.color);
    const opacity = chain.reduce((product, one) => product * Number(one.opacity), 1);
    const [low = 0, high = 0] = [measure(lay([r, g, b, a * opacity], ground)), measure(ground)].sort(
      (one, other) => one - other,
    );
    const ratio = (high + 0.05) / (low + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5))
      found.push(`${ratio.toFixed(2)} ${text.slice(0, 20)}: ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}

export interface Loaded {
  /** Pictures that could not be decoded. */
  broken: string[];
  /** Endings of the files that pictures came from. */
  formats: string[];
  pictures: number;
  /** Families of our own faces that are there, and those that failed. */
  faces: string[];
  failedFaces: string[];
  /** How much wider the page is than the window, px. */
  overflow: number;
  foreign: string[];
}

/** What a page has loaded, once it is all there. Runs in the page. */
export async function readLoaded(): Promise<Loaded> {
  const images = [...document.images].filter(
    (image) => image.src !== '' && image.getClientRects().length > 0,
  );
  const broken: string[] = [];
  for (const image of images) {
    image.loading = 'eager';
    try {
      await image.decode();
    } catch {
      // What is asked for below tells.
    }
    if (image.naturalWidth === 0) broken.push(image.currentSrc);
  }
  await document.fonts.ready;
  const faces = [...document.fonts];
  const name = (status: FontFaceLoadStatus): string[] => [
    ...new Set(
      faces.filter((face) => face.status === status).map(({ family }) => family.replace(/["']/gu, '')),
    ),
  ];
  const addresses = performance.getEntriesByType('resource').map(({ name: address }) => address);
  return {
    broken,
    pictures: images.length,
    formats: [...new Set(images.map(({ currentSrc }) => /\.(\w+)$/u.exec(currentSrc)?.[1] ?? ''))].sort(),
    faces: name('loaded'),
    failedFaces: name('error'),
    overflow: document.documentElement.scrollWidth - innerWidth,
    foreign: addresses.filter((address) => /^https?:/u.test(address) && !address.startsWith(location.origin)),
  };
}
