/**
 * Old texts on work, land and season. Every author died long before 1965. `text` is in simplified
 * characters, as the fonts draw it; `hant` has the same characters in the traditional form, one for one.
 */
export interface Poem {
  readonly title: string;
  readonly author: string;
  readonly english: string;
  readonly text: string;
  readonly hant: string;
}

const poem = (title: string, author: string, english: string, text: string, hant: string): Poem => ({
  title,
  author,
  english,
  text: text.replace(/[，。；？！、\s]/g, ''),
  hant: hant.replace(/[，。；？！、\s]/g, ''),
});

/** The poems by short names. */
export const POEMS = {
  furnace: poem(
    '秋浦歌',
    '李白',
    'Song of Qiupu: The Furnace',
    '炉火照天地，红星乱紫烟。赧郎明月夜，歌曲动寒川。',
    '爐火照天地，紅星亂紫煙。赧郎明月夜，歌曲動寒川。',
  ),
  snowSong: poem(
    '白雪歌送武判官归京',
    '岑参',
    'Song of White Snow',
    '北风卷地白草折，胡天八月即飞雪。忽如一夜春风来，千树万树梨花开。散入珠帘湿罗幕，狐裘不暖锦衾薄。将军角弓不得控，都护铁衣冷难着。瀚海阑干百丈冰，愁云惨淡万里凝。中军置酒饮归客，胡琴琵琶与羌笛。纷纷暮雪下辕门，风掣红旗冻不翻。轮台东门送君去，去时雪满天山路。山回路转不见君，雪上空留马行处。',
    '北風捲地白草折，胡天八月即飛雪。忽如一夜春風來，千樹萬樹梨花開。散入珠簾濕羅幕，狐裘不暖錦衾薄。將軍角弓不得控，都護鐵衣冷難著。瀚海闌干百丈冰，愁雲慘淡萬里凝。中軍置酒飲歸客，胡琴琵琶與羌笛。紛紛暮雪下轅門，風掣紅旗凍不翻。輪臺東門送君去，去時雪滿天山路。山迴路轉不見君，雪上空留馬行處。',
  ),
  riverSpring: poem(
    '次北固山下',
    '王湾',
    'Anchored under Beigu Hill',
    '海日生残夜，江春入旧年。',
    '海日生殘夜，江春入舊年。',
  ),
  toil: poem(
    '悯农二首·其二',
    '李绅',
    'Toiling Farmers',
    '锄禾日当午，汗滴禾下土。谁知盘中餐，粒粒皆辛苦。',
    '鋤禾日當午，汗滴禾下土。誰知盤中餐，粒粒皆辛苦。',
  ),
  sowing: poem(
    '悯农二首·其一',
    '李绅',
    'Sowing in Spring',
    '春种一粒粟，秋收万颗子。四海无闲田，农夫犹饿死。',
    '春種一粒粟，秋收萬顆子。四海無閒田，農夫猶餓死。',
  ),
  autumnHills: poem(
    '山居秋暝',
    '王维',
    'Autumn Evening in the Hills',
    '空山新雨后，天气晚来秋。明月松间照，清泉石上流。竹喧归浣女，莲动下渔舟。随意春芳歇，王孙自可留。',
    '空山新雨後，天氣晚來秋。明月松間照，清泉石上流。竹喧歸浣女，蓮動下漁舟。隨意春芳歇，王孫自可留。',
  ),
  friendFarm: poem(
    '过故人庄',
    '孟浩然',
    'Visiting an Old Friend’s Farm',
    '故人具鸡黍，邀我至田家。绿树村边合，青山郭外斜。开轩面场圃，把酒话桑麻。待到重阳日，还来就菊花。',
    '故人具雞黍，邀我至田家。綠樹村邊合，青山郭外斜。開軒面場圃，把酒話桑麻。待到重陽日，還來就菊花。',
  ),
  springRain: poem(
    '春夜喜雨',
    '杜甫',
    'Welcome Rain on a Spring Night',
    '好雨知时节，当春乃发生。随风潜入夜，润物细无声。野径云俱黑，江船火独明。晓看红湿处，花重锦官城。',
    '好雨知時節，當春乃發生。隨風潛入夜，潤物細無聲。野徑雲俱黑，江船火獨明。曉看紅濕處，花重錦官城。',
  ),
  hunting: poem(
    '观猎',
    '王维',
    'Watching the Hunt',
    '风劲角弓鸣，将军猎渭城。草枯鹰眼疾，雪尽马蹄轻。忽过新丰市，还归细柳营。回看射雕处，千里暮云平。',
    '風勁角弓鳴，將軍獵渭城。草枯鷹眼疾，雪盡馬蹄輕。忽過新豐市，還歸細柳營。回看射雕處，千里暮雲平。',
  ),
  stork: poem(
    '登鹳雀楼',
    '王之涣',
    'On Stork Tower',
    '白日依山尽，黄河入海流。欲穷千里目，更上一层楼。',
    '白日依山盡，黃河入海流。欲窮千里目，更上一層樓。',
  ),
  riverSnow: poem(
    '江雪',
    '柳宗元',
    'River Snow',
    '千山鸟飞绝，万径人踪灭。孤舟蓑笠翁，独钓寒江雪。',
    '千山鳥飛絕，萬徑人蹤滅。孤舟蓑笠翁，獨釣寒江雪。',
  ),
  springDawn: poem(
    '春晓',
    '孟浩然',
    'Spring Dawn',
    '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。',
    '春眠不覺曉，處處聞啼鳥。夜來風雨聲，花落知多少。',
  ),
  weeding: poem(
    '四时田园杂兴',
    '范成大',
    'Fields and Gardens in Four Seasons',
    '昼出耘田夜绩麻，村庄儿女各当家。童孙未解供耕织，也傍桑阴学种瓜。',
    '晝出耘田夜績麻，村莊兒女各當家。童孫未解供耕織，也傍桑陰學種瓜。',
  ),
  villageApril: poem(
    '乡村四月',
    '翁卷',
    'The Village in the Fourth Month',
    '绿遍山原白满川，子规声里雨如烟。乡村四月闲人少，才了蚕桑又插田。',
    '綠遍山原白滿川，子規聲裏雨如煙。鄉村四月閒人少，才了蠶桑又插田。',
  ),
  beans: poem(
    '归园田居·其三',
    '陶渊明',
    'Returning to Live in the Country',
    '种豆南山下，草盛豆苗稀。晨兴理荒秽，带月荷锄归。道狭草木长，夕露沾我衣。衣沾不足惜，但使愿无违。',
    '種豆南山下，草盛豆苗稀。晨興理荒穢，帶月荷鋤歸。道狹草木長，夕露沾我衣。衣沾不足惜，但使願無違。',
  ),
  lime: poem(
    '石灰吟',
    '于谦',
    'Song of Lime',
    '千锤万凿出深山，烈火焚烧若等闲。粉骨碎身浑不怕，要留清白在人间。',
    '千錘萬鑿出深山，烈火焚燒若等閒。粉骨碎身渾不怕，要留清白在人間。',
  ),
  bamboo: poem(
    '竹石',
    '郑燮',
    'Bamboo and Rock',
    '咬定青山不放松，立根原在破岩中。千磨万击还坚劲，任尔东西南北风。',
    '咬定青山不放鬆，立根原在破巖中。千磨萬擊還堅勁，任爾東西南北風。',
  ),
  pond: poem(
    '观书有感',
    '朱熹',
    'Thoughts on Reading',
    '半亩方塘一鉴开，天光云影共徘徊。问渠那得清如许，为有源头活水来。',
    '半畝方塘一鑑開，天光雲影共徘徊。問渠那得清如許，為有源頭活水來。',
  ),
  villageWest: poem(
    '游山西村',
    '陆游',
    'A Visit to the Village West of the Hills',
    '莫笑农家腊酒浑，丰年留客足鸡豚。山重水复疑无路，柳暗花明又一村。箫鼓追随春社近，衣冠简朴古风存。从今若许闲乘月，拄杖无时夜叩门。',
    '莫笑農家臘酒渾，豐年留客足雞豚。山重水複疑無路，柳暗花明又一村。簫鼓追隨春社近，衣冠簡樸古風存。從今若許閒乘月，拄杖無時夜叩門。',
  ),
  yellowSand: poem(
    '西江月·夜行黄沙道中',
    '辛弃疾',
    'Night Walk on the Yellow Sand Road',
    '明月别枝惊鹊，清风半夜鸣蝉。稻花香里说丰年，听取蛙声一片。七八个星天外，两三点雨山前。旧时茅店社林边，路转溪桥忽见。',
    '明月別枝驚鵲，清風半夜鳴蟬。稻花香裏說豐年，聽取蛙聲一片。七八個星天外，兩三點雨山前。舊時茅店社林邊，路轉溪橋忽見。',
  ),
  peak: poem(
    '望岳',
    '杜甫',
    'Gazing at Mount Tai',
    '岱宗夫如何，齐鲁青未了。造化钟神秀，阴阳割昏晓。荡胸生层云，决眦入归鸟。会当凌绝顶，一览众山小。',
    '岱宗夫如何，齊魯青未了。造化鍾神秀，陰陽割昏曉。盪胸生層雲，決眥入歸鳥。會當凌絕頂，一覽眾山小。',
  ),
  diligence: poem(
    '《左传》句',
    '左丘明',
    'Livelihood Lies in Diligence',
    '民生在勤，勤则不匮。',
    '民生在勤，勤則不匱。',
  ),
  ambition: poem(
    '《尚书》句',
    '佚名',
    'High Merit Comes of Will',
    '功崇惟志，业广惟勤。',
    '功崇惟志，業廣惟勤。',
  ),
  virtue: poem(
    '《周易》句',
    '佚名',
    'Unceasing Self-Strengthening',
    '自强不息，厚德载物。',
    '自強不息，厚德載物。',
  ),
  commonwealth: poem(
    '《礼记·礼运》节录',
    '戴圣编',
    'The Great Way',
    '大道之行也，天下为公，选贤与能，讲信修睦。故人不独亲其亲，不独子其子，使老有所终，壮有所用，幼有所长。货恶其弃于地也，不必藏于己；力恶其不出于身也，不必为己。是谓大同。',
    '大道之行也，天下為公，選賢與能，講信修睦。故人不獨親其親，不獨子其子，使老有所終，壯有所用，幼有所長。貨惡其棄於地也，不必藏於己；力惡其不出於身也，不必為己。是謂大同。',
  ),
} as const satisfies Record<string, Poem>;
