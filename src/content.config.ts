import { defineCollection } from 'astro:content';
import { collectionSchemas } from './exhibition/collection-schemas.ts';
import { loadCollection } from './reading/loader.ts';

/** Entries come checked and typed from the one reader; the schemas hold the reader to the tables of fields. */
export const collections = {
  exhibition: defineCollection({
    loader: loadCollection('exhibition'),
    schema: collectionSchemas.exhibition,
  }),
  halls: defineCollection({ loader: loadCollection('halls'), schema: collectionSchemas.halls }),
  works: defineCollection({ loader: loadCollection('works'), schema: collectionSchemas.works }),
  series: defineCollection({ loader: loadCollection('series'), schema: collectionSchemas.series }),
  stories: defineCollection({ loader: loadCollection('stories'), schema: collectionSchemas.stories }),
  tours: defineCollection({ loader: loadCollection('tours'), schema: collectionSchemas.tours }),
};
