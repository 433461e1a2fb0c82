/** The viewer's entry in the history: Back closes it, Forward opens it again. */
export interface ViewerHistory {
  /** The work shown has changed: the address follows without a new entry. */
  show: (address: string) => void;
  /** The viewer was closed by its own controls: its entry is left. */
  leave: () => void;
}

interface ViewerState {
  viewer: string;
}

function readState(): ViewerState | undefined {
  const state = history.state as Partial<ViewerState> | null;
  return typeof state?.viewer === 'string' ? { viewer: state.viewer } : undefined;
}

let onPop: ((event: PopStateEvent) => void) | undefined;

/** Gives the viewer the address of the work it opens on. */
export function enterViewer(
  address: string,
  { close, reopen }: { close: () => void; reopen: (address: string) => void },
): ViewerHistory {
  let open = true;
  const state = (of: string): ViewerState => ({ viewer: of });
  if (readState() === undefined) history.pushState(state(address), '', address);
  if (onPop) removeEventListener('popstate', onPop);
  onPop = () => {
    const now = readState();
    if (open && now === undefined) {
      open = false;
      close();
    } else if (!open && now !== undefined) {
      reopen(now.viewer);
    }
  };
  addEventListener('popstate', onPop);
  return {
    show: (next) => {
      if (open) history.replaceState(state(next), '', next);
    },
    leave: () => {
      if (!open) return;
      open = false;
      history.back();
    },
  };
}
