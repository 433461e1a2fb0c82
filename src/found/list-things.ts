import { buildPath, buildLargestPicturePath } from '../exhibition/addresses.ts';
import { getCoverWork } from '../exhibition/cover.ts';
import type { Facts, Story } from '../exhibition/exhibition.ts';
import { isShown, type Work } from '../exhibition/work.ts';
import { fill, type Thing } from './json-ld.ts';
import { buildFileUrl, buildPageUrl, nameIn, type Scope } from './scope.ts';
import { listOrganisers } from './show-thing.ts';
import { cutText, writeDuration } from './texts.ts';
import { nameWork } from './work-thing.ts';

/** Signs of a description that are told. */
const mostDescription = 160;
/** Works that an article names. */
const mostMentioned = 20;
/** Signs of a headline that search engines show. */
const mostHeadline = 110;

/** A page of works in their order: a hall, a series, a tour. */
export interface WorkList {
  title: string;
  title_en?: string | undefined;
  summary: string;
  /** Path of the page, relative to the base. */
  path: string;
  /** Works on this page. */
  works: readonly Work[];
  /** Works on the pages before it. */
  before?: number;
  /** Works on all its pages. */
  count?: number;
  /** Time that it takes to see them, minutes. */
  minutes?: number | undefined;
}

/** A page of works, with their list. @see https://schema.org/ItemList */
export function buildListThing(list: WorkList, scope: Scope): Thing {
  const { name, other } = nameIn(scope.language, list);
  const shown = list.works.filter(isShown);
  return fill('CollectionPage', {
    name,
    alternateName: other,
    description: cutText(list.summary, mostDescription),
    url: buildPageUrl(scope, list.path),
    inLanguage: scope.language,
    timeRequired: list.minutes === undefined ? undefined : writeDuration(list.minutes * 60),
    mainEntity: fill('ItemList', {
      numberOfItems: list.count ?? shown.length,
      itemListElement: shown.map((work, at) =>
        fill('ListItem', {
          position: (list.before ?? 0) + at + 1,
          name: nameIn(scope.language, work).name,
          url: buildPageUrl(scope, buildPath.work(work.number)),
        }),
      ),
    }),
  });
}

/** An article, with the works that it speaks of. @see https://schema.org/Article */
export function buildStoryThing(
  story: Story,
  { facts, works }: { facts: Facts; works: readonly Work[] },
  scope: Scope,
): Thing {
  const { name, other } = nameIn(scope.language, story);
  const cover = story.cover && getCoverWork(story.cover, works)?.parts[0]?.picture;
  return fill('Article', {
    headline: cutText(name, mostHeadline),
    alternativeHeadline: story.subtitle,
    alternateName: other,
    url: buildPageUrl(scope, buildPath.story(story.slug)),
    inLanguage: 'zh-CN',
    datePublished: story.date,
    author: story.author === undefined ? undefined : buildAuthor(story.author),
    publisher: listOrganisers(facts),
    image: cover && buildFileUrl(scope, buildLargestPicturePath(cover.id)),
    mentions: story.works
      .flatMap((number) => works.find((work) => work.number === number) ?? [])
      .filter(isShown)
      .slice(0, mostMentioned)
      .map((work) => nameWork(work, scope)),
  });
}

/** Two to four Han characters are a name, as far as they are no body of people. */
function buildAuthor(name: string): Thing {
  const isPerson =
    /^[\p{Script=Han}·]{2,4}$/u.test(name) && !/[组会部社局处厂校院馆团队]$|编辑|本展/u.test(name);
  return fill(isPerson ? 'Person' : 'Organization', { name });
}
