/**
 * From the thumbnail to the work and back in one movement, where the browser can do it between documents.
 * Names are given for the one picture that travels: a wall of a hundred names would be a hundred snapshots.
 */
const pageOfWork = /\/w\/(\d+)\/$/u;

function readNumber(url: string | null | undefined): string | undefined {
  return url ? pageOfWork.exec(new URL(url).pathname)?.[1] : undefined;
}

/** The picture that travels: on a wall the card of the work, on the page of a work its first picture. */
function findTraveller(other: string | null | undefined): HTMLElement | null {
  const here = readNumber(location.href);
  const there = readNumber(other);
  if (here !== undefined && there === undefined) return document.querySelector('.pictures img');
  if (here === undefined && there !== undefined) return document.querySelector(`[data-work="${there}"] img`);
  return null;
}

function nameTraveller(transition: ViewTransition | null, other: string | null | undefined): void {
  const traveller = transition && findTraveller(other);
  if (!traveller) return;
  traveller.style.viewTransitionName = 'work';
  const forget = (): void => {
    traveller.style.viewTransitionName = '';
  };
  // A visitor who hurries on ends the movement early: that is no error.
  transition.finished.then(forget, forget);
  transition.ready.catch(() => undefined);
}

addEventListener('pageswap', (event) => nameTraveller(event.viewTransition, event.activation?.entry.url));
addEventListener('pagereveal', (event) => {
  if (event.viewTransition) nameTraveller(event.viewTransition, navigation.activation?.from?.url);
});
