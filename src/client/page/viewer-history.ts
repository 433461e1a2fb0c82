/**
 * The viewer in the history: an entry with a mark is the viewer open over the page that opened it, at the address
 * of the work shown. After a reload the work's own page stands at that address, and its host is another document.
 */
export interface ViewerMark {
  /** Path of the page that the viewer is open over. */
  host: string;
  /** Identifier of the picture shown. */
  picture: string;
  /** True where it is looked at from near, over the page or over the viewer of pictures. */
  isNear?: boolean;
}

/** Path of the page that stands in this document, whatever the address says meanwhile. */
export const documentPath = location.pathname;

function readState(): Record<string, unknown> {
  return (history.state as Record<string, unknown> | null) ?? {};
}

/** The mark of the entry one is at, if it is of this document. */
export function readMark(): ViewerMark | undefined {
  const mark = readState()['viewer'] as ViewerMark | undefined;
  return mark?.host === documentPath ? mark : undefined;
}

/** Adds an entry for the viewer; false where the browser takes no more of them. */
export function addMark(picture: string, address: string, isNear = false): boolean {
  const viewer: ViewerMark = { host: documentPath, picture, ...(isNear && { isNear }) };
  return change(() => history.pushState({ viewer }, '', address));
}

/** Writes what is in sight into the address, behind the `#`; '' takes it away. */
export function writeFragment(fragment: string): void {
  const address = location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
  change(() => history.replaceState(history.state, '', address));
}

/** The picture shown has changed: the entry follows. */
export function renewMark(picture: string, address: string): void {
  const state = { ...readState(), viewer: { host: documentPath, picture } };
  change(() => history.replaceState(state, '', address));
}

/** A page that is loaded anew has no viewer open over it. */
export function dropMark(): void {
  if (!readMark()) return;
  const { viewer: _viewer, ...rest } = readState();
  change(() => history.replaceState(rest, ''));
}

/** True while the address is that of the page in this document, or of the viewer over it. */
export function isAtHome(): boolean {
  return location.pathname === documentPath || readMark() !== undefined;
}

/** Browsers refuse more than about a hundred changes in half a minute. */
function change(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
