import type { Medium } from '../exhibition/values.ts';

/** A concept of the Getty Art & Architecture Thesaurus. */
export interface Concept {
  id: number;
  label: string;
}

/** Concepts that records of Linked Art agree upon. @see https://linked.art/model/vocab/required/ */
export const aat = {
  artwork: { id: 300133025, label: 'Artwork' },
  typeOfWork: { id: 300435443, label: 'Type of Work' },
  primaryName: { id: 300404670, label: 'Primary Name' },
  accessionNumber: { id: 300312355, label: 'Accession Number' },
  material: { id: 300435429, label: 'Material Statement' },
  dimensions: { id: 300435430, label: 'Dimension Statement' },
  inscription: { id: 300435414, label: 'Inscription' },
  description: { id: 300435416, label: 'Description' },
  credit: { id: 300435418, label: 'Credit Line' },
  rights: { id: 300435434, label: 'Copyright/License Statement' },
  note: { id: 300027200, label: 'Note' },
  height: { id: 300055644, label: 'Height' },
  width: { id: 300055647, label: 'Width' },
  centimetres: { id: 300379098, label: 'cm' },
  chinese: { id: 300388113, label: 'Chinese' },
  english: { id: 300388277, label: 'English' },
  webPage: { id: 300264578, label: 'Web Page' },
  digitalImage: { id: 300215302, label: 'Digital Image' },
} as const satisfies Record<string, Concept>;

/** What hangs in a hall; of other works nothing more is known than that they are works of art. */
export const mediumConcepts: Readonly<Partial<Record<Medium, Concept>>> = {
  calligraphy: { id: 300266660, label: 'Calligraphy' },
  painting: { id: 300033618, label: 'Painting' },
  photography: { id: 300046300, label: 'Photograph' },
};

/** Materials by what their words begin with. */
export const materials: readonly { words: RegExp; concept: Concept }[] = [
  { words: /^(?:纸本|宣纸|皮纸|相纸|纸)/u, concept: { id: 300014109, label: 'paper' } },
  { words: /^(?:绢本|绢|绫|丝)/u, concept: { id: 300243428, label: 'silk' } },
  { words: /^(?:布面|画布|油画布)/u, concept: { id: 300014078, label: 'canvas' } },
];
