/** How far each way of being found is trusted; a hit keeps the highest. */
export const trust = {
  number: { exact: 1000, spoken: 960, start: 900 },
  title: { exact: 980, start: 860, inside: 800 },
  artist: { exact: 970, start: 850, inside: 790 },
  english: { exact: 940, start: 528, inside: 524, begun: 520, within: 60 },
  word: { exact: 720, start: 640, inside: 620 },
  reading: { exact: 600, start: 570, inside: 540, word: 500 },
  strange: { exact: 512, start: 509, inside: 506 },
  initials: { exact: 450, start: 420, inside: 380 },
  homophone: 300,
  phrase: 290,
  slip: 200,
  heardText: 150,
  text: 100,
} as const;

/** From here on a hit is what was meant, its syllables written out at the least: no slip need be looked for. */
export const leastMeant = trust.reading.word;

/** The most that a closer fit adds within one way of being found. */
export const fit = 9;

/** Takes the score of a work by one way; the highest stays. */
export type Raise = (work: number, score: number) => void;
