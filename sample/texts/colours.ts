/** Words that name a colour, and what a picture without colours shows instead. */
const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/金黄的/gu, '饱满的'],
  [/白热的/gu, '耀眼的'],
  [/雪白的|洁白的/gu, '明净的'],
  [/，?被(?:照|映)成[橙红金蓝]+色?/gu, '，被照得透亮'],
  [/散成彩虹/gu, '散成扇形'],
  [/各色|五颜六色的|彩色的?|缤纷的/gu, '深浅不一的'],
  [/[橙红黄绿青蓝紫粉金银灰褐][橙红黄绿青蓝紫白色]?(?:色的|色|的)/gu, ''],
  [/[红绿蓝黄橙]灯(?:笼)?/gu, '灯'],
  [/霞光/gu, '晨光'],
  [/亮起绿灯/gu, '亮起'],
];

/** Characters that name a colour; a text freed of colours holds none of them in that sense. */
export const COLOUR_WORDS = /[红橙黄绿蓝紫粉]|金黄|彩虹|霞光|各色|彩色|银灰|青灰|暖光|色调偏/u;

/** A text for a picture in black and white: it tells light and dark, never colours. */
export function dropColours(text: string): string {
  return COLOURS.reduce((told, [word, instead]) => told.replace(word, instead), text);
}
