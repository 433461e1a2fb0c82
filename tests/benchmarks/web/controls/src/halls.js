const found = Object.entries(import.meta.glob('./pictures/*/*.jpg', { eager: true, import: 'default' }));

/** Pictures by the folder that they lie in. */
export const halls = [...new Set(found.map(([path]) => path.split('/')[2]))].map((slug) => ({
  slug,
  pictures: found
    .filter(([path]) => path.split('/')[2] === slug)
    .map(([path, src]) => ({ src, number: path.split('/')[3].replace('.jpg', '') })),
}));
