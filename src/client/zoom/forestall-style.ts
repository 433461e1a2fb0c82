/**
 * OpenSeadragon takes away the outline of the focus by a style sheet that the content security policy refuses, unless
 * an element of that name and mark stands there. One without a namespace is no style sheet to the browser.
 */
export function forestallStyle(): void {
  if (document.querySelector('style[data-openseadragon-mobile-css]')) return;
  const mark = document.createElementNS(null, 'style');
  mark.setAttribute('data-openseadragon-mobile-css', 'true');
  document.head.append(mark);
}
