import { expect, it } from 'vitest';
import { buildHome, getPagePath, reservedSlugs } from './addresses.ts';
import { languages, markLanguage, readLanguage } from './languages.ts';
import { translateWork } from './translate.ts';
import type { Work } from './work.ts';

const work = {
  number: '1001',
  title: '悯农',
  alt: '一幅字',
  description: '<p>写</p>',
  summary: '写',
} as Work;

it('tells a work in English where its entry does, and keeps its Chinese title', () => {
  const told = translateWork({ ...work, title_en: 'Toil', description_en: ['A <b> & C', '', 'D'] });
  expect(told.title).toBe('Toil');
  expect(told.title_zh).toBe('悯农');
  expect(told.title_en).toBeUndefined();
  expect(told.alt).toBe('一幅字');
  expect(told.description).toBe('<p>A &lt;b&gt; &amp; C</p>\n<p>D</p>');
});

it('tells a work without English as it is', () => {
  expect(translateWork(work)).toEqual(work);
});

it('knows where the pages of a language stand', () => {
  expect(buildHome('/', undefined)).toBe('/');
  expect(buildHome('/show/', 'zh')).toBe('/show/');
  expect(buildHome('/show/', 'en')).toBe('/show/en/');
  expect(getPagePath('/show/en/w/1001/', '/show/')).toBe('w/1001/');
  expect(getPagePath('/show/w/1001/', '/show/')).toBe('w/1001/');
  expect(getPagePath('/en/', '/')).toBe('');
  expect(getPagePath('/english/', '/')).toBe('english/');
});

it('keeps the prefixes of languages from halls', () => {
  expect(reservedSlugs).toEqual(expect.arrayContaining(languages.slice(1)));
});

it('reads tags of languages', () => {
  expect(['en', 'en-GB', 'EN', 'zh-CN', 'fr', undefined].map(readLanguage)).toEqual([
    'en',
    'en',
    'en',
    'zh',
    'zh',
    'zh',
  ]);
  expect(markLanguage('炉火', 'en')).toBe('zh-CN');
  expect(markLanguage('Fire', 'en')).toBeUndefined();
  expect(markLanguage('炉火', 'zh')).toBeUndefined();
});
