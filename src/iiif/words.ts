import type { AiUse } from '../exhibition/values.ts';
import type { Bilingual } from './language.ts';

/** What manifests and collections say that is not the show's own. */
export interface IiifWords {
  number: Bilingual;
  hall: Bilingual;
  /** Label of what must be shown with a work. */
  attribution: Bilingual;
  /** Where nobody has said whose the rights are. */
  unknownRights: Bilingual;
  credit: Bilingual;
  /** On a work that is no real one. */
  sample: Bilingual;
  ai: Readonly<Record<Exclude<AiUse, '否'>, Bilingual>>;
  digitalSource: Bilingual;
  hosts: Bilingual;
  venue: Bilingual;
  dates: Bilingual;
  works: Bilingual;
  transcription: Bilingual;
  transcriptionHant: Bilingual;
  details: Bilingual;
  page: Bilingual;
  part: (at: number, count: number) => Bilingual;
  /** A picture of a photo essay. */
  frame: (at: number, count: number) => Bilingual;
}
