/** One page of each template of the sample, without the base, and of each way in which one is much unlike itself. */
export const templates = [
  '',
  'calligraphy/',
  'painting/',
  'photography/',
  'w/1001/',
  'w/1002/',
  'w/1003/',
  'w/1009/',
  'w/3002/',
  'w/1002/?tour=half-hour',
  'series/',
  'series/model-workers/',
  'stories/',
  'stories/skills/',
  'tours/',
  'tours/half-hour/',
  'artists/',
  'search/',
  'search/?q=tielu',
  'search/?q=%E6%B2%A1%E6%9C%89%E7%9A%84&script=%E8%A1%8C%E4%B9%A6',
  'browse/script/xingshu/',
  'browse/colour/mo/',
  'about/',
  'data/',
  'accessibility/',
  'offline/',
  'kiosk/',
  'enter/',
  'labels/',
  'labels/calligraphy/',
  'compare/?a=1001&b=1003',
  'visit/?works=1001,2005',
  'nowhere/',
] as const;

/** True where everything is to be looked at, however long that takes. */
export const isFull = process.env['CHIFU_FULL'] !== undefined;

/** All under `npm run test:full`, else every so manieth, from a place that differs from test to test. */
export function sample<T>(all: readonly T[], every: number, from = 0): readonly T[] {
  return isFull ? all : all.filter((_, at) => at % every === from % every);
}
