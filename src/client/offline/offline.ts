import type { Answer, Message } from '../../worker/build-mark.ts';

/** The worker is registered, the state of the network shown, another version announced; nothing without a worker. */
export function wakeOffline(): void {
  const notice = document.querySelector<HTMLElement>('[data-offline]');
  const script = notice?.dataset['worker'];
  if (!notice) return;
  const own = document.querySelector<HTMLMetaElement>('meta[name=chifu-build]')?.content;
  const show = (name: string, isShown: boolean): void => {
    const line = notice.querySelector<HTMLElement>(`[data-offline-${name}]`);
    if (line) line.hidden = !isShown;
    notice.hidden = [...notice.querySelectorAll('p')].every((one) => one.hidden);
  };
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  let isKept = false;
  const showNetwork = (): void => show('banner', !navigator.onLine || isKept);
  addEventListener('online', () => {
    isKept = false;
    showNetwork();
  });
  addEventListener('offline', showNetwork);
  showNetwork();
  if (!worker || script === undefined || !isSecureContext) return;

  const { controller } = worker;
  if (controller) {
    void ask(controller).then((answer) => {
      isKept = answer.isKept;
      showNetwork();
    });
  }
  let isReloading = false;
  /** A worker of another version that waits for the visitor's word. */
  let next: ServiceWorker | undefined;
  worker.addEventListener('controllerchange', () => {
    if (isReloading) location.reload();
    else if (controller) {
      // Another tab has gone over to another version; this page goes on until it is left.
      if (worker.controller)
        void ask(worker.controller).then((answer) => show('version', answer.build !== own));
    }
  });

  /** A worker that waits: of this page's own version it may begin, of another the visitor decides. */
  const meet = (waiting: ServiceWorker): void => {
    void ask(waiting).then(({ build }) => {
      if (build === own) {
        tell(waiting, { kind: 'activate' });
        return;
      }
      next = waiting;
      show('version', true);
    });
  };
  notice.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    if (next?.state === 'installed') {
      isReloading = true;
      tell(next, { kind: 'activate' });
      // Another tab has let it begin already: the page only has to follow.
    } else location.reload();
  });
  worker
    .register(script, { scope: notice.dataset['offline'] ?? '/' })
    .then(async (registration) => {
      if (registration.waiting && worker.controller) meet(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed' && worker.controller) meet(installing);
        });
      });
      if (controller) return;
      // The first page was there before the worker: it is kept now.
      const { active } = await worker.ready;
      if (active) tell(active, { kind: 'keep', urls: listOwn() });
    })
    // A browser may refuse, as in a private window: the site works without.
    .catch(() => undefined);
}

function listOwn(): string[] {
  const parts = performance.getEntriesByType('resource').map((entry) => entry.name);
  const isPart = (url: string): boolean =>
    /\.(?:js|css|woff2)$/u.test(url) && url.startsWith(location.origin);
  return [location.origin + location.pathname, ...parts.filter(isPart)];
}

function tell(worker: ServiceWorker, message: Message): void {
  worker.postMessage(message);
}

function ask(worker: ServiceWorker): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.postMessage({ kind: 'ask' } satisfies Message, [port2]);
  });
}
