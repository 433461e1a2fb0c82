import type { Random } from '../random.ts';

/** What a walk needs of a browser's page; Playwright's and Puppeteer's both give it. */
export interface Walker {
  goto: (url: string) => Promise<unknown>;
  reload: () => Promise<unknown>;
  evaluate: <T, A>(act: (argument: A) => T, argument: A) => Promise<T>;
  keyboard: { press: (key: 'Escape' | 'ArrowLeft' | 'ArrowRight') => Promise<void> };
}

/** What of the page a visitor notices. */
export interface Seen {
  /** Path and query of the address. */
  address: string;
  /** Path of the page that stands there. */
  page: string;
  viewers: number;
  /** Works that are looked at from near, over the page. */
  layers: number;
  /** Identifier of the picture shown, '' where the viewer is closed. */
  picture: string;
  /** Where the focus is: in the viewer, on what is looked at from near, on the thumbnail last shown, or elsewhere. */
  focus: string;
  /** True where nothing behind an open viewer can be reached, and nothing is shut off without one. */
  isHeld: boolean;
}

interface Entry {
  address: string;
  /** Entries of one document: steps between them load nothing. */
  document: number;
  viewer?: { host: string; picture: string; isNear?: boolean } | undefined;
}

interface Wall {
  /** `first` is the first picture of the same link. */
  pictures: { id: string; work: string; first: string; isScroll: boolean }[];
  isRtl: boolean;
}

const pathOf = (address: string): string => address.split('?')[0] ?? '';

/** The history of a window as the standard has it, and the viewer as its entries say: walked beside the real one. */
export class ViewerModel {
  #entries: Entry[];
  #at = 0;
  /** Path of the page in the document. */
  #page: string;
  #documents = 0;
  #wall: Wall;
  #focus = '';

  constructor(address: string, wall: Wall) {
    this.#entries = [{ address, document: 0 }];
    this.#page = pathOf(address);
    this.#wall = wall;
  }

  get #entry(): Entry {
    const entry = this.#entries[this.#at];
    if (!entry) throw new Error('The model left its history.');
    return entry;
  }

  get isOpen(): boolean {
    return this.#entry.viewer?.host === this.#page;
  }

  /** True for what is looked at from near. */
  get isNear(): boolean {
    return this.isOpen && this.#entry.viewer?.isNear === true;
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#entries.length - 1;
  }

  get wallSize(): number {
    return this.#wall.pictures.length;
  }

  /** What should be seen; the focus only where it is sure. */
  expect(): Omit<Seen, 'focus'> & { focus?: string } {
    const { address, viewer } = this.#entry;
    return {
      address,
      page: this.#page,
      viewers: this.isOpen && !this.isNear ? 1 : 0,
      layers: this.isNear ? 1 : 0,
      picture: this.isOpen && !this.isNear ? (viewer?.picture ?? '') : '',
      isHeld: true,
      ...(this.isOpen
        ? { focus: this.isNear ? 'near' : 'viewer' }
        : this.#focus !== '' && { focus: this.#focus }),
    };
  }

  open(place: number): void {
    const picture = this.#wall.pictures[place];
    if (!picture) throw new Error(`No picture ${place}.`);
    this.#entries.splice(this.#at + 1);
    const viewer = { host: this.#page, picture: picture.id, ...(picture.isScroll && { isNear: true }) };
    this.#entries.push({ address: this.#addressOf(picture.work), document: this.#entry.document, viewer });
    this.#at++;
  }

  turn(by: 1 | -1): void {
    const { viewer } = this.#entry;
    const place = this.#wall.pictures.findIndex(({ id }) => id === viewer?.picture);
    const picture = this.#wall.pictures[place + (this.#wall.isRtl ? -by : by)];
    if (!picture || !viewer) return;
    this.#entry.viewer = { ...viewer, picture: picture.id };
    this.#entry.address = this.#addressOf(picture.work);
  }

  /** Steps through the history; gives the path of the page that is loaded for it, if one is. */
  step(by: 1 | -1): string | undefined {
    const before = this.#entry;
    const wasOpen = this.isOpen;
    const shown = this.#wall.pictures.find(({ id }) => id === before.viewer?.picture);
    this.#at += by;
    const entry = this.#entry;
    const isAtHome = entry.viewer?.host === this.#page || pathOf(entry.address) === this.#page;
    if (entry.document === before.document && isAtHome) {
      const isClosing = wasOpen && entry.viewer?.host !== this.#page;
      this.#focus = isClosing ? (shown?.first ?? '') : '';
      return undefined;
    }
    return this.#load();
  }

  reload(): string {
    return this.#load();
  }

  /** A plain link leads on to another page. */
  follow(address: string): string {
    this.#entries.splice(this.#at + 1);
    this.#entries.push({ address, document: ++this.#documents });
    this.#at++;
    return this.#load();
  }

  /** The pictures of the page that has been loaded. */
  hang(wall: Wall): void {
    this.#wall = wall;
  }

  #load(): string {
    this.#page = pathOf(this.#entry.address);
    this.#focus = '';
    if (this.isOpen) this.#entry.viewer = undefined;
    return this.#page;
  }

  #addressOf(work: string): string {
    const path = `/w/${work}/`;
    return path === this.#page ? (this.#homeAddress() ?? path) : path;
  }

  /** The work's own page keeps its query. */
  #homeAddress(): string | undefined {
    return this.#entries.slice(0, this.#at + 1).findLast(({ address }) => pathOf(address) === this.#page)
      ?.address;
  }
}

/** Looks at the page as it is; undefined while it is between two pages. */
export async function look(walker: Walker): Promise<Seen | undefined> {
  try {
    return await walker.evaluate(() => {
      // Before its scripts have run a page is not there yet.
      if (document.readyState !== 'complete') return undefined;
      const idOf = (image: Element | null | undefined): string =>
        /\/iiif\/([^/]+)\//u.exec(image?.getAttribute('src') ?? '')?.[1] ?? '';
      const viewers = document.querySelectorAll('.pswp');
      const [viewer] = viewers;
      const layers = document.querySelectorAll('dialog.zoom-layer');
      const home = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
      const focused = document.activeElement;
      const isInSight = (element: Element): boolean => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      };
      // A page loaded anew at a place of its work (`#xywh=`) shows that in the room of its picture.
      const stage = document.querySelector('.zoom-in-page') && focused?.closest('.zoom');
      const thumbnail = stage ?? focused?.closest('a[data-work]');
      const others = [...document.body.children].filter(
        (one) => one !== viewer && !['SCRIPT', 'STYLE'].includes(one.tagName),
      );
      return {
        address: location.pathname + location.search,
        page: home === '' ? '' : new URL(home).pathname,
        viewers: viewers.length,
        layers: layers.length,
        picture: idOf(
          viewer?.querySelector('.pswp__item[aria-hidden=false] img:not(.pswp__img--placeholder)'),
        ),
        focus: viewer?.contains(focused)
          ? 'viewer'
          : layers[0]?.contains(focused)
            ? 'near'
            : thumbnail && isInSight(thumbnail)
              ? idOf((stage ? document.querySelector('.pictures') : thumbnail)?.querySelector('img'))
              : '',
        isHeld: others.every((one) => one.hasAttribute('inert') === viewers.length > 0),
      };
    }, undefined);
  } catch {
    return undefined;
  }
}

/** The pictures of the page's wall, in its order. */
export function readWall(walker: Walker): Promise<Wall> {
  return walker.evaluate(() => {
    const wall = document.querySelector('[data-wall]');
    const images = [...(wall?.querySelectorAll('a[data-work] img') ?? [])];
    const idOf = (image: Element | null | undefined): string =>
      /\/iiif\/([^/]+)\//u.exec(image?.getAttribute('src') ?? '')?.[1] ?? '';
    return {
      pictures: images.map((image) => {
        const link = image.closest<HTMLElement>('a[data-work]');
        return {
          id: idOf(image),
          work: link?.dataset['work'] ?? '',
          first: idOf(link?.querySelector('img')),
          isScroll: link?.closest('.wide, .strip') !== null,
        };
      }),
      isRtl: wall?.classList.contains('rtl') === true,
    };
  }, undefined);
}

/** One thing that a visitor does: on the page and in the model alike; what it loads, if anything. */
interface Deed {
  name: string;
  isPossible: (model: ViewerModel) => boolean;
  act: (walker: Walker, model: ViewerModel, random: Random) => Promise<boolean>;
}

const clickPicture = (walker: Walker, place: number, times: number): Promise<void> =>
  walker.evaluate(
    ({ at, clicks }) => {
      const image = document.querySelectorAll<HTMLElement>('[data-wall] a[data-work] img')[at];
      image?.scrollIntoView({ block: 'center' });
      for (let click = 1; click <= clicks; click++) image?.click();
    },
    { at: place, clicks: times },
  );
const travel = (walker: Walker, by: number): Promise<void> =>
  walker.evaluate((steps) => history.go(steps), by);
const press = (walker: Walker, key: 'Escape' | 'ArrowLeft' | 'ArrowRight'): Promise<void> =>
  walker.keyboard.press(key);
const clickIn = (walker: Walker, selector: string): Promise<void> =>
  walker.evaluate((where) => document.querySelector<HTMLElement>(where)?.click(), selector);

const isClosed = (model: ViewerModel): boolean => !model.isOpen;
const isOpen = (model: ViewerModel): boolean => model.isOpen;
const isTurnable = (model: ViewerModel): boolean => model.isOpen && !model.isNear;

export const deeds: readonly Deed[] = [
  ...[1, 2, 3].map((times) => ({
    name: `open by ${times} clicks`,
    isPossible: isClosed,
    act: async (walker: Walker, model: ViewerModel, random: Random) => {
      const place = random.whole(0, model.wallSize - 1);
      await clickPicture(walker, place, times);
      model.open(place);
      return false;
    },
  })),
  {
    name: 'open and go back at once',
    isPossible: isClosed,
    act: async (walker, model, random) => {
      const place = random.whole(0, model.wallSize - 1);
      await clickPicture(walker, place, 1);
      await walker.evaluate(
        () =>
          new Promise<void>((done) => {
            // A mark of another page may stand here since a reload.
            const url = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
            const home = new URL(url).pathname;
            const wait = (): void => {
              const { viewer } = (history.state as { viewer?: { host: string } } | null) ?? {};
              if (viewer?.host !== home) return void setTimeout(wait, 1);
              history.back();
              done();
            };
            wait();
          }),
        undefined,
      );
      model.open(place);
      return model.step(-1) !== undefined;
    },
  },
  ...(['ArrowRight', 'ArrowLeft'] as const).map((key) => ({
    name: key,
    isPossible: isTurnable,
    act: async (walker: Walker, model: ViewerModel) => {
      await press(walker, key);
      model.turn(key === 'ArrowRight' ? 1 : -1);
      return false;
    },
  })),
  ...['.pswp__button--arrow--next', '.pswp__button--arrow--prev'].map((selector) => ({
    name: selector,
    isPossible: isTurnable,
    act: async (walker: Walker, model: ViewerModel) => {
      await clickIn(walker, selector);
      model.turn(selector.endsWith('next') ? 1 : -1);
      return false;
    },
  })),
  {
    name: 'Escape',
    isPossible: isOpen,
    act: async (walker, model) => {
      await press(walker, 'Escape');
      return model.step(-1) !== undefined;
    },
  },
  {
    name: '×',
    isPossible: isOpen,
    act: async (walker, model) => {
      await clickIn(walker, model.isNear ? '.zoom [data-act=close]' : '.pswp__button--close');
      return model.step(-1) !== undefined;
    },
  },
  {
    name: 'Back',
    isPossible: (model) => model.canGoBack,
    act: async (walker, model) => {
      await travel(walker, -1);
      return model.step(-1) !== undefined;
    },
  },
  {
    name: 'Forward',
    isPossible: (model) => model.canGoForward,
    act: async (walker, model) => {
      await travel(walker, 1);
      return model.step(1) !== undefined;
    },
  },
  {
    name: 'reload',
    isPossible: () => true,
    act: async (walker, model) => {
      await walker.reload();
      model.reload();
      return true;
    },
  },
  {
    name: 'a link to another hall',
    // A link to where one is adds no entry.
    isPossible: (model) => isClosed(model) && model.expect().address !== '/calligraphy/',
    act: async (walker, model) => {
      await clickIn(walker, 'header nav a[href="/calligraphy/"]');
      model.follow('/calligraphy/');
      return true;
    },
  },
];
