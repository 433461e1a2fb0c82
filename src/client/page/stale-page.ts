import { isAtHome } from './viewer-history.ts';

// After a reload with the viewer open, Back changes the address only: the page that belongs to it is loaded.
addEventListener('popstate', () => {
  if (!isAtHome()) location.reload();
});
