import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Facts, Hall, Series, Story, Tour } from './exhibition/exhibition.ts';
import type { Work } from './exhibition/work.ts';
import type { TitleFonts } from './fonts/title-fonts.ts';
import { loadCollection } from './reading/loader.ts';

/** Entries come checked and typed from the one reader; `position` is their place in the order of showing. */
const buildSchema = <T>() => z.custom<T & { position: number }>((value) => typeof value === 'object');

export const collections = {
  exhibition: defineCollection({
    loader: loadCollection('exhibition'),
    schema: buildSchema<Facts & { fonts: TitleFonts }>(),
  }),
  halls: defineCollection({ loader: loadCollection('halls'), schema: buildSchema<Hall>() }),
  works: defineCollection({ loader: loadCollection('works'), schema: buildSchema<Work>() }),
  series: defineCollection({ loader: loadCollection('series'), schema: buildSchema<Series>() }),
  stories: defineCollection({ loader: loadCollection('stories'), schema: buildSchema<Story>() }),
  tours: defineCollection({ loader: loadCollection('tours'), schema: buildSchema<Tour>() }),
};
