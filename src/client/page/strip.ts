/** A scroll on the page of its work gets all its px once somebody moves it: phones load little before. */
for (const strip of document.querySelectorAll('.strip')) {
  const sharpen = (): void => {
    for (const image of strip.querySelectorAll('img')) {
      const sizes = `${image.clientWidth}px`;
      image.parentElement?.querySelectorAll('source').forEach((source) => (source.sizes = sizes));
    }
  };
  for (const type of ['pointerdown', 'scroll', 'keydown']) {
    strip.addEventListener(type, sharpen, { once: true, passive: true });
  }
}
