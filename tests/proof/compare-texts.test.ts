import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Difference } from '../../src/proof/compare-texts.ts';
import { listCharacters } from '../../src/proof/text-characters.ts';
import { getFoldTable } from '../../src/search/fold-source.ts';
import { startRandom, type Random } from '../random.ts';

const list = (text: string) => listCharacters(text.split('\n'), getFoldTable());
const compare = (text: string, reference: string) => compareTexts(list(text), list(reference));
const tell = (text: string, reference: string): string[] | undefined => {
  const characters = list(text);
  return compareTexts(characters, list(reference))?.differences.map(
    ({ kind, text: written, reference: should, at }: Difference) =>
      `${kind} ${written}/${should} ${characters[at] ? `${characters[at].line}:${characters[at].place}` : 'end'}`,
  );
};

const poem = '锄禾日当午，汗滴禾下土。\n谁知盘中餐，粒粒皆辛苦。';
const long =
  '北风卷地白草折，胡天八月即飞雪。忽如一夜春风来，千树万树梨花开。散入珠帘湿罗幕，狐裘不暖锦衾薄。将军角弓不得控，都护铁衣冷难着。';

describe('a text is compared with its reference', () => {
  it.each([
    ['as it is, in columns', '锄禾日\n当午汗\n滴禾下\n土谁知\n盘中餐\n粒粒皆\n辛苦', []],
    ['in traditional characters', '鋤禾日當午 汗滴禾下土 誰知盤中餐 粒粒皆辛苦', []],
    ['with the sign for a character once more', '锄禾日当午汗滴禾下土谁知盘中餐粒々皆辛苦', []],
    [
      'with a title and a signature',
      '悯农\n锄禾日当午\n汗滴禾下土\n谁知盘中餐\n粒粒皆辛苦\n李绅诗壬寅春单雨桐书',
      [],
    ],
    ['an excerpt', '谁知盘中餐\n粒粒皆辛苦', []],
    ['another excerpt', '汗滴禾下土，谁知盘中餐', []],
    ['wrong', '锄禾日当午\n汗滴禾下土\n谁知盆中餐\n粒粒皆辛苦', ['wrong 盆/盘 3:3']],
    ['wrong at the beginning', '除禾日当午\n汗滴禾下土\n谁知盘中餐\n粒粒皆辛苦', ['wrong 除/锄 1:1']],
    ['wrong at the end', '锄禾日当午\n汗滴禾下土\n谁知盘中餐\n粒粒皆辛古', ['wrong 古/苦 4:5']],
    ['missing', '锄禾日当午\n汗滴下土\n谁知盘中餐\n粒粒皆辛苦', ['missing /禾 2:3']],
    ['missing at the beginning', '禾日当午\n汗滴禾下土\n谁知盘中餐\n粒粒皆辛苦', ['missing /锄 1:1']],
    ['missing at the end', '锄禾日当午\n汗滴禾下土\n谁知盘中餐\n粒粒皆辛', ['missing /苦 end']],
    ['a clause missing', '锄禾日当午\n谁知盘中餐\n粒粒皆辛苦', ['missing /汗滴禾下土 2:1']],
    ['doubled', '锄禾日当午\n汗滴禾下土土\n谁知盘中餐\n粒粒皆辛苦', ['doubled 土/ 2:5']],
    ['too much', '锄禾日当午\n汗滴在禾下土\n谁知盘中餐\n粒粒皆辛苦', ['extra 在/ 2:3']],
    ['swapped', '锄禾日当午\n汗滴下禾土\n谁知盘中餐\n粒粒皆辛苦', ['swapped 下禾/禾下 2:3']],
    [
      'several slips',
      '锄禾当日午\n汗滴禾下土\n谁知中餐\n粒粒皆幸苦',
      ['swapped 当日/日当 1:3', 'missing /盘 3:3', 'wrong 幸/辛 4:4'],
    ],
    ['nothing of it', '白日依山尽，黄河入海流', undefined],
  ])('%s', (_name, text, expected) => expect(tell(text, poem)).toEqual(expected));

  it('knows forms of characters in old printings', () => {
    expect(tell(long.replace('着', '著').replace('难', '難').replace('飞', '飛'), long)).toEqual([]);
    expect(
      tell(
        '西陸蟬聲唱，南冠客思侵。露重飛難進，風多響易沈。',
        '西陆蝉声唱，南冠客思侵。露重飞难进，风多响易沉。',
      ),
    ).toEqual([]);
  });
});

const pool = [...'甲乙丙丁戊己庚辛壬癸鼠牛虎兔龙蛇'];

/** Makes one slip in a poem, and tells what it is. */
function slip(characters: string[], random: Random): { made: string[]; kind: string } | undefined {
  const at = random.whole(0, characters.length - 1);
  const [own = '', next = '', before = ''] = [characters[at], characters[at + 1], characters[at - 1]];
  const kind = random.pick(['wrong', 'missing', 'doubled', 'swapped', 'extra']);
  const other = pool.find((one) => !characters.includes(one)) ?? '囍';
  if (kind === 'wrong') return { made: characters.with(at, other), kind };
  if (kind === 'missing') return { made: characters.toSpliced(at, 1), kind };
  if (kind === 'extra' && at > 0) return { made: characters.toSpliced(at, 0, other), kind };
  if (kind === 'doubled' && own !== next && own !== before && at < characters.length - 1)
    return { made: characters.toSpliced(at, 0, own), kind };
  if (kind === 'swapped' && next !== '' && own !== next)
    return { made: characters.with(at, next).with(at + 1, own), kind };
  return undefined;
}

const tables = join(import.meta.dirname, '../../../shared/real/tables/poetry_tangshi300.json');
interface Poem {
  title: string;
  paragraphs: string[];
}
const poems: Poem[] = existsSync(tables) ? (JSON.parse(readFileSync(tables, 'utf8')) as Poem[]) : [];
if (poems.length === 0) console.error('  没有 poetry_tangshi300.json：只用一首诗试');

it('finds a slip anywhere in any poem, once, and nothing in a poem without', () => {
  const random = startRandom('文字审读');
  const texts = [long, ...poems.map(({ paragraphs }) => paragraphs.join('\n'))];
  const missed: string[] = [];
  let tried = 0;
  for (const text of texts) {
    const reference = list(text);
    const plain = reference.map(({ written }) => written);
    const columns = (characters: readonly string[]): string =>
      characters.join('').replace(new RegExp(`.{${random.whole(3, 12)}}`, 'gu'), '$&\n');
    if (compare(columns(plain), text)?.differences.length !== 0) missed.push(`plain: ${text}`);
    for (let turn = 0; turn < 3; turn++) {
      const slipped = slip(plain, random);
      if (!slipped) continue;
      tried++;
      const found = compare(columns(slipped.made), text)?.differences ?? [];
      if (found.length !== 1 || found[0]?.kind !== slipped.kind)
        missed.push(`${slipped.kind} ${slipped.made.join('')}: ${JSON.stringify(found)}`);
    }
  }
  console.error(`  ${tried} slips in ${texts.length} texts`);
  expect(missed).toEqual([]);
});
