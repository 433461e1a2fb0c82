import pLimit from 'p-limit';
import type { Exhibition } from '../exhibition/exhibition.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';
import { openStore } from '../images/store.ts';

/** Gives each picture that has been derived its colours and placeholder. */
export async function addPictureFacts(
  exhibition: Exhibition,
  sources: ReadonlyMap<string, SourcePicture>,
  cacheDir: string,
): Promise<void> {
  const store = await openStore(cacheDir);
  const pictures = exhibition.works.flatMap((work) => work.parts.map((part) => part.picture));
  await pLimit(32).map(pictures, async (picture) => {
    const source = sources.get(picture.id);
    const facts = source && (await store.readFacts(source));
    if (facts) Object.assign(picture, facts);
  });
}
