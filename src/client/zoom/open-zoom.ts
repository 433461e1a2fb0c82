import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import type { ZoomWork } from '../../exhibition/zoom-work.ts';
import { buildPlaceState } from '../../iiif/content-state.ts';
import { readContentState } from '../../seeing/content-state.ts';
import { readFragment, type AskedView } from '../../seeing/media-fragment.ts';
import { readMark, writeFragment } from '../page/viewer-history.ts';
import { loadNear, readFormat } from './open-near.ts';
import type { StageGiven, StageStart } from './stage-given.ts';
import type { Stage } from './stage.ts';

/**
 * On the page of a work: what its buttons and its address ask for. The code of looking from near is fetched when
 * somebody asks; the tiles' addresses stand in the page.
 */
const source = document.querySelector<HTMLElement>('script[data-zoom]');
const pictures = document.querySelector<HTMLElement>('.pictures');
const told = pictures?.dataset['told'] ?? '';

/** The stage in the page; undefined while the page's own pictures stand there. */
let inPage: Stage | undefined;
let isOpening = false;

function loadWork(number: string): Promise<ViewerWork | undefined> {
  return fetch(told.replace('{number}', number))
    .then((response) => (response.ok ? (response.json() as Promise<ViewerWork>) : undefined))
    .catch(() => undefined);
}

async function gather(room: HTMLElement): Promise<StageGiven | undefined> {
  const number = document.querySelector<HTMLElement>('article[data-number]')?.dataset['number'] ?? '';
  const image = room.querySelector('img');
  const work = source ? undefined : await loadWork(number);
  const zoom = source ? (JSON.parse(source.textContent) as ZoomWork) : work?.zoom;
  if (!zoom || !image) return undefined;
  return {
    zoom,
    title: document.querySelector('h1')?.textContent.trim() ?? number,
    base: told.slice(0, told.indexOf('data/works/')),
    format: readFormat(image),
    address: location.pathname,
    load: () => (work ? Promise.resolve(work) : loadWork(number)),
  };
}

/** Opens the work in the page, or in the whole window: with an entry of its own in the history, where a press asked for it. */
async function open(start: StageStart, place: 'page' | 'window' | 'entry'): Promise<void> {
  if (!pictures || isOpening) return;
  isOpening = true;
  const status = document.querySelector<HTMLElement>('[data-zoom-status]');
  try {
    const [layer, given] = await Promise.all([loadNear(), gather(pictures)]);
    if (!given) throw new Error('No pictures to look at.');
    if (status) status.textContent = '';
    if (place !== 'page') {
      layer.openLayer(given, start, { isNew: place === 'entry', onEnd: () => undefined });
      return;
    }
    inPage?.destroy();
    const room = pictures;
    // What stood there keeps its height, within the screen: nothing beneath it moves much.
    const height = Math.min(Math.max(room.offsetHeight, innerHeight * 0.6), innerHeight * 0.85);
    const end = (): void => {
      stage.destroy();
      inPage = undefined;
      document.documentElement.classList.remove('zoom-in-page');
      writeFragment('');
      room.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    };
    const stage = new layer.Stage(given, true, {
      onClose: () => (document.documentElement.classList.contains('zoom-open') ? layer.closeLayer() : end()),
      onFull: () =>
        stage.element.closest('dialog')
          ? layer.toggleFullScreen(stage)
          : layer.raiseStage(stage, given, () => {
              room.before(stage.element);
              stage.place(true);
              stage.focus();
            }),
      onView: (fragment) => {
        writeFragment(fragment);
        tellState(fragment);
      },
    });
    inPage = stage;
    stage.element.style.setProperty('--zoom-height', `${Math.round(height)}px`);
    room.before(stage.element);
    document.documentElement.classList.add('zoom-in-page');
    stage.start(start);
    stage.element.scrollIntoView({ block: 'nearest' });
  } catch {
    if (status) status.textContent = status.dataset['failed'] ?? '';
  } finally {
    isOpening = false;
  }
}

/** The state that other viewers of IIIF are given goes along with what is in sight. */
function tellState(fragment: string): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-state]');
  const asked = new URLSearchParams(fragment);
  const xywh = asked.get('xywh');
  if (!link || xywh === null) return;
  const state = buildPlaceState(link.dataset['state'] ?? '', Number(asked.get('part') ?? 1), xywh);
  link.href = `?iiif-content=${state}`;
}

/** What the address asks to see: `#xywh=` of our own, or a state that a IIIF client has handed over. */
async function readAddress(): Promise<AskedView | undefined> {
  const content = new URLSearchParams(location.search).get('iiif-content');
  if (!location.hash.includes('xywh=') && content === null) return undefined;
  const given = pictures && (await gather(pictures));
  if (!given) return undefined;
  const [, canvas = '', fragment = ''] =
    /\/canvas\/p(\d+)(?:#(.*))?$/u.exec(content === null ? '' : (readContentState(content) ?? '')) ?? [];
  const hash = fragment === '' ? location.hash : `#${fragment}&part=${canvas}`;
  return readFragment(hash, given.zoom.parts);
}

async function follow(): Promise<void> {
  // An entry with a mark is opened again over the page, by `watchNear`.
  if (readMark()?.isNear) return;
  if (location.hash === '#walk') void open({ mode: 'look', isPlaying: true }, 'window');
  else if (location.hash === '#unroll') void open({ mode: 'unroll' }, 'window');
  else {
    const view = await readAddress();
    if (view) void open({ view }, 'page');
  }
}

if (pictures) {
  for (const row of document.querySelectorAll<HTMLElement>('[data-zoom-row]')) {
    row.hidden = false;
    for (const type of ['pointerenter', 'touchstart', 'focusin']) {
      row.addEventListener(type, () => void loadNear().catch(() => undefined), {
        once: true,
        passive: true,
      });
    }
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-zoom-act]')) {
    button.addEventListener('click', () => {
      const act = button.dataset['zoomAct'];
      if (act === 'unroll') void open({ mode: 'unroll' }, 'entry');
      else if (act === 'walk') void open({ detail: 0 }, 'page');
      else void open({ mode: 'look' }, 'page');
    });
  }
  for (const item of document.querySelectorAll<HTMLElement>('[data-detail]')) {
    const detail = Number(item.dataset['detail']);
    const words = item.closest<HTMLElement>('[data-look]')?.dataset['look'];
    if (words === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'press cursor-pointer text-small';
    button.textContent = words;
    // One hears which of them, and each word in its own language.
    button.id = `look-${detail}`;
    const names = [...item.querySelectorAll('b, .what')];
    names.forEach((name, at) => (name.id = `spot-${detail}-${at}`));
    button.setAttribute('aria-labelledby', [button, ...names].map(({ id }) => id).join(' '));
    button.addEventListener('click', () => {
      pictures.parentElement?.scrollIntoView({ block: 'nearest' });
      if (inPage) inPage.choose(detail);
      else void open({ detail }, 'page');
    });
    item.append(button);
  }
  addEventListener('hashchange', () => void follow());
  void follow();
}
