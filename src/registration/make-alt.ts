import type { Medium } from '../exhibition/values.ts';
import { markTitle } from './title-marks.ts';

/** What an alternative text can be made from when nobody has looked at the picture. */
export interface AltFacts {
  medium: Medium;
  title: string;
  artists: readonly string[];
  script?: string;
  kind?: string;
  format?: string;
}

/** A plain alternative text from the facts: what it is, its form, its title, its maker. Not a description of the picture. */
export function makeAlt({ medium, title, artists, script, kind, format }: AltFacts): string {
  const names = artists.length > 3 ? `${artists.slice(0, 3).join('、')}等` : artists.join('、');
  const form = format ?? '';
  if (medium === 'photography') {
    const what = kind === '组照' ? '一组照片' : kind === '长卷' ? '一幅长卷照片' : '一幅照片';
    return `${what}${markTitle(title)}，${names}摄`;
  }
  if (medium === 'calligraphy') {
    if (script === '篆刻') return `篆刻${markTitle(title)}，${names}刻`;
    const measure = form === '对联' ? '一副' : form === '册页' ? '一套' : form === '条屏' ? '一组' : '一幅';
    return `${measure}${script ?? '书法'}${form}${markTitle(title)}，${names}书`;
  }
  return `一件${kind ?? (medium === 'painting' ? '绘画' : '作品')}${form}${markTitle(title)}，${names}作`;
}
