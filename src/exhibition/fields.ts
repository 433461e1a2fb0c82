import type { Medium } from './values.ts';
import type { VocabularyName } from './vocabularies.ts';

/** How a value is written and checked; each type has its reader in read-value.ts. */
export type FieldType =
  | 'text'
  | 'title'
  | 'lines'
  | 'list'
  | 'artists'
  | 'year'
  | 'date'
  | 'integer'
  | 'boolean'
  | 'size'
  | 'slug'
  | 'url'
  | 'site'
  | 'file'
  | 'number'
  | 'numbers'
  | 'kind'
  | 'status'
  | 'direction'
  | 'ai'
  | 'medium'
  | 'minor'
  | 'contact'
  | 'place'
  | 'plans'
  | 'parts'
  | 'details'
  | 'columns'
  | 'cover'
  | 'stops'
  | 'shows'
  | 'vocabularies'
  | `term:${VocabularyName}`;

/** A way in which a field narrows a search. */
export interface Facet {
  /** Its key in addresses, where that is not the field's. */
  key?: string;
  /** What it is called, where that is not the field's label, and in English. */
  label?: string;
  en?: string;
  /** Only works of halls of this medium have it. */
  medium?: Medium;
  /** True where it is not offered: it comes with a link, or with a chosen value. */
  linked?: true;
}

/** What a fact tells of a work, in the order in which a label tells it. */
export const factGroups = ['artist', 'class', 'size', 'material', 'date', 'award', 'record'] as const;
export type FactGroup = (typeof factGroups)[number];

/** Where facts of a work are told; `screen` is the kiosk, and the cards and posters that are shared. */
export type FactPlace = 'page' | 'label' | 'catalogue' | 'screen';

/** One row of a table of fields. */
export interface Field {
  /** Chinese label, accepted as a key and shown to people. */
  label: string;
  /** English label; where nobody has written one, the key stands for it. */
  en?: string;
  /** Other keys that are read as this field. */
  aliases?: readonly string[];
  type: FieldType;
  required?: true;
  /** What to write, in one Chinese phrase; stands in messages and in content/README.md. */
  rule: string;
  /** A value as an organiser writes it. */
  example: string;
  /** Dublin Core term, http://purl.org/dc/terms/<dc>. */
  dc?: string;
  /** Property of schema.org, of VisualArtwork or of what it is made of: its creator, image, recording. */
  schema?: string;
  /** Whose it is: an artist's, which stands in the entry itself where there is one artist. */
  of?: 'artists';
  /** A fact of the work's labels; absent where they tell it in a way of their own, or not. */
  fact?: { group: FactGroup; on: readonly FactPlace[] };
  /** Searched as a name, before all words (search/rank.ts), or as running text, after them. */
  search?: 'name' | 'text';
  /** Searched as a word: how much it says of a work among other words. */
  weight?: number;
  /** How the field narrows a search: as itself, or in the ways listed. */
  facet?: true | readonly Facet[];
  /** Key of the field of this table that people take it for; messages tell which is which. */
  lookalike?: string;
  /** False where the field never leaves the exhibition folder. */
  public?: false;
}

export type FieldTable = Readonly<Record<string, Field>>;

const everywhere = ['page', 'label', 'catalogue', 'screen'] as const;

/**
 * THE table of a work's fields. Made from it: the reader and its Chinese messages, the schemas, the table in
 * content/README.md, the facts of all labels, what is searched, facets and the pages of their values.
 */
export const workFields = {
  title: {
    label: '题名',
    en: 'Title',
    aliases: ['作品名称', '作品名', '作品题目', '作品标题', '题目', '标题', '名称'],
    type: 'title',
    required: true,
    rule: '作品的名称，不加书名号',
    example: '悯农二首',
    dc: 'title',
    schema: 'name',
    search: 'name',
  },
  title_en: {
    label: '英文题名',
    en: 'English title',
    type: 'text',
    rule: '作品的英文名称',
    example: 'Toiling Farmers',
    dc: 'alternative',
    schema: 'alternateName',
    search: 'name',
  },
  artist: {
    label: '作者',
    en: 'Artist',
    aliases: ['作者姓名', '作者名', '姓名', '作者名字', '艺术家', 'artists', 'author'],
    type: 'artists',
    required: true,
    rule: '作者姓名；几位作者写成列表，每位可带 unit（单位）、city（地区）、minor: true（未满十四岁）',
    example: '单雨桐',
    dc: 'creator',
    schema: 'creator',
    search: 'name',
  },
  unit: {
    label: '单位',
    en: 'Affiliation',
    aliases: [
      ...['工作单位', '单位名称', '所在单位', '作者单位', '所属单位', '工会', '工会名称', '所属工会'],
      ...['基层工会', '选送单位', '报送单位', '推荐单位'],
    ],
    type: 'text',
    rule: '作者的单位或工会（一位作者时写在这里）',
    example: '长春某某厂工会',
    schema: 'affiliation',
    of: 'artists',
    fact: { group: 'artist', on: ['page'] },
    weight: 5,
    facet: [{ linked: true }],
  },
  city: {
    label: '地区',
    en: 'City',
    aliases: ['城市', '市州', '地市', '地市州', '所在城市', '所在地区', '所属地区'],
    type: 'text',
    rule: '作者所在的市、州（一位作者时写在这里）',
    example: '长春',
    dc: 'spatial',
    schema: 'homeLocation',
    of: 'artists',
    fact: { group: 'artist', on: ['page'] },
    weight: 3,
    facet: true,
  },
  minor: {
    label: '未满十四岁',
    aliases: ['未满14岁', '未成年', '未成年人', '是否未成年', '是否未满十四岁', '儿童'],
    type: 'minor',
    rule: '作者未满十四岁时写 true，网站不显示其单位（一位作者时写在这里）',
    example: 'true',
    public: false,
    of: 'artists',
  },
  script: {
    label: '书体',
    en: 'Script',
    aliases: ['字体'],
    type: 'term:script',
    rule: '书法作品的书体',
    example: '行书',
    dc: 'type',
    schema: 'artform',
    fact: { group: 'class', on: everywhere },
    weight: 3,
    facet: true,
  },
  kind: {
    label: '类型',
    en: 'Type',
    aliases: ['画种', '作品类型', '照片类型', '类别'],
    type: 'kind',
    rule: '美术写画种，摄影写单幅、组照或长卷',
    example: '国画',
    dc: 'type',
    schema: 'artform',
    fact: { group: 'class', on: everywhere },
    weight: 3,
    facet: [
      { key: 'painting', label: '画种', en: 'Kind of painting', medium: 'painting' },
      { key: 'photo', label: '摄影', en: 'Photographs', medium: 'photography' },
      { medium: 'other' },
    ],
  },
  format: {
    label: '装裱',
    en: 'Format',
    aliases: ['形制', '装裱形式', '装裱方式'],
    type: 'term:format',
    rule: '装裱的形制',
    example: '立轴',
    dc: 'format',
    schema: 'artform',
    fact: { group: 'class', on: ['page', 'catalogue', 'screen'] },
    weight: 2,
    facet: true,
  },
  material: {
    label: '材质',
    en: 'Material',
    aliases: ['质地', '材料', '作品材质'],
    type: 'text',
    rule: '纸本、绢本、布面等',
    example: '纸本',
    dc: 'medium',
    schema: 'artMedium',
    fact: { group: 'material', on: ['page', 'label', 'catalogue'] },
    weight: 1,
  },
  size: {
    label: '尺寸',
    en: 'Dimensions',
    aliases: ['规格', '大小', '作品尺寸', '作品规格', '作品大小', '尺寸规格', '尺寸(cm)', '尺寸（cm）'],
    type: 'size',
    rule: '整件作品的纵×横，单位厘米',
    example: '138×69',
    dc: 'extent',
    schema: 'size',
    fact: { group: 'size', on: everywhere },
    weight: 0,
  },
  year: {
    label: '年份',
    en: 'Year',
    aliases: ['创作年份', '创作时间', '创作日期', '创作年代', '完成时间', '完成年份', '年代'],
    type: 'year',
    rule: '创作的年份，四位数字',
    example: '2022',
    dc: 'created',
    schema: 'dateCreated',
    fact: { group: 'date', on: everywhere },
    weight: 1,
    facet: true,
  },
  award: {
    label: '奖项',
    en: 'Award',
    aliases: ['获奖', '获奖等级', '获奖情况', '获奖名称', '奖次', '奖级', '奖项等级'],
    type: 'term:award',
    rule: '奖项；特邀与入展也写在这里',
    example: '一等奖',
    schema: 'award',
    fact: { group: 'award', on: ['page'] },
    weight: 2,
    facet: true,
  },
  series: {
    label: '系列',
    en: 'Series',
    aliases: ['专题'],
    type: 'slug',
    rule: '所属系列的文件名（series 文件夹里，不带 .md）',
    example: 'craftsmen',
    dc: 'isPartOf',
    schema: 'isPartOf',
    weight: 1,
    facet: true,
  },
  place: {
    label: '位置',
    en: 'Location',
    aliases: ['挂位', '展位', '展墙位置', '悬挂位置', '展出位置', '所在位置'],
    type: 'place',
    rule: '挂在展馆的哪里，给在展厅里找它的人看；墙上的先后写 order（挂序）',
    example: '二楼东墙第三件',
    fact: { group: 'record', on: ['page'] },
    lookalike: 'order',
  },
  tags: {
    label: '标签',
    en: 'Tags',
    aliases: ['关键词', '关键字', 'keywords'],
    type: 'list',
    rule: '几个词，写成列表或用顿号隔开',
    example: '[焊工, 高铁]',
    dc: 'subject',
    schema: 'keywords',
    fact: { group: 'record', on: ['page'] },
    weight: 2,
    facet: [{ key: 'tag', linked: true }],
  },
  alt: {
    label: '替代文字',
    en: 'Description of the image',
    aliases: ['图片描述', '图片说明', '无障碍描述'],
    type: 'text',
    required: true,
    rule: '一两句话说出画面上有什么，给看不见图的人听',
    example: '一幅行书立轴，五行，墨色由浓转淡',
    dc: 'description',
    schema: 'description',
  },
  alt_en: {
    label: '英文替代文字',
    en: 'English description of the image',
    type: 'text',
    rule: '替代文字的英文，给英文网页（/en/）用',
    example: 'A hanging scroll of five columns, the ink fading from dark to pale',
  },
  alt_made: {
    label: '替代文字待写',
    type: 'boolean',
    rule: '替代文字是导入时由资料拼成的，写 true；看着图写好以后，删去这一行',
    example: 'true',
    public: false,
  },
  text: {
    label: '释文',
    en: 'Transcription',
    aliases: ['释读', '文字内容', '书写内容'],
    type: 'lines',
    rule: '作品上的文字，一列写一行；草书与篆书必须有',
    example: '锄禾日当午',
    schema: 'text',
    search: 'text',
  },
  text_hant: {
    label: '释文（繁体）',
    en: 'Transcription (traditional characters)',
    aliases: ['释文(繁体)', '繁体释文'],
    type: 'lines',
    rule: '与释文不同时，按作品上的繁体字写',
    example: '鋤禾日當午',
    search: 'text',
  },
  text_author: {
    label: '文字作者',
    en: 'Author of the text',
    aliases: ['诗文作者', '文辞作者'],
    type: 'text',
    rule: '所写诗文的作者',
    example: '李绅',
    dc: 'contributor',
    schema: 'contributor',
    weight: 2,
  },
  text_source: {
    label: '底本',
    aliases: ['文字底本', '底本文字', '参考文本', '文字出处'],
    type: 'lines',
    rule: '核对释文用的底本，不发布：条目旁边或 references 文件夹里的文件名（.txt），或者就是那段文字',
    example: '悯农.txt',
    public: false,
  },
  direction: {
    label: '展卷方向',
    type: 'direction',
    rule: '手卷与分件从右向左写 rtl（不写就是它），从左向右写 ltr',
    example: 'rtl',
  },
  parts: {
    label: '分件',
    en: 'Parts',
    aliases: ['组件', '分图'],
    type: 'parts',
    rule: '按悬挂次序列出每一件：file 图片文件名，caption 说明',
    example: '[{ file: 1001-1.jpg, caption: 上联 }]',
    dc: 'hasPart',
    schema: 'hasPart',
  },
  details: {
    label: '看点',
    en: 'Details',
    aliases: ['细节'],
    type: 'details',
    rule: '值得细看之处：region 位置，part 第几件，kind 类别，title 标题，note 说明',
    example: '[{ region: "12,80,6,8", kind: 印章, title: 名章, note: 白文 }]',
  },
  columns: {
    label: '行位',
    aliases: ['列位'],
    type: 'columns',
    rule: '释文每一行在图上的位置：part 第几件，region 位置，line 第几行',
    example: '[{ part: 1, region: "80,5,10,90", line: 1 }]',
  },
  credit: {
    label: '供图',
    en: 'Image credit',
    aliases: ['摄影', '图片来源'],
    type: 'text',
    rule: '图片由谁提供或拍摄',
    example: '某某 摄',
    dc: 'source',
    schema: 'creditText',
    fact: { group: 'record', on: ['page'] },
  },
  rights: {
    label: '版权',
    en: 'Rights',
    aliases: ['版权说明', '版权声明'],
    type: 'text',
    rule: '版权归谁，可怎样使用',
    example: '版权归作者',
    dc: 'rights',
    schema: 'copyrightNotice',
    fact: { group: 'record', on: ['page'] },
  },
  audio: {
    label: '讲解',
    en: 'Audio guide',
    aliases: ['音频', '语音讲解'],
    type: 'file',
    rule: '同一文件夹里的讲解录音（.mp3 或 .m4a）',
    example: '1001.mp3',
    schema: 'audio',
  },
  description_en: {
    label: '英文说明',
    en: 'English description',
    type: 'lines',
    rule: '说明的英文，给英文网页（/en/）用，一段写一行',
    example: 'Written beside the furnace, in the winter of 2021.',
    dc: 'abstract',
    search: 'text',
  },
  audio_text: {
    label: '讲解词',
    en: 'Text of the audio guide',
    aliases: ['讲解稿', '录音文字'],
    type: 'lines',
    rule: '讲解录音里说的话，供听不见的人读',
    example: '这幅字写于炉前……',
    schema: 'transcript',
  },
  words: {
    label: '创作心得',
    aliases: [
      ...[
        '心得',
        '心得体会',
        '作者心得',
        '创作感言',
        '创作感悟',
        '创作体会',
        '创作谈',
        '创作手记',
        '作者的话',
      ],
      ...['作者自述', '自述', '获奖感言', '感言', 'statement', 'artist_statement'],
    ],
    type: 'lines',
    rule: '作者自己的话：怎样创作、为什么创作；一段写一行。介绍作品的话写在说明里',
    example: '我在炉前站了三十年，写的是手上的火候。',
    schema: 'abstract',
    search: 'text',
  },
  words_audio: {
    label: '心得录音',
    aliases: ['作者录音', '创作心得录音'],
    type: 'file',
    rule: '同一文件夹里作者自己讲的录音（.mp3 或 .m4a）；以 1001-words.mp3 命名就不必写',
    example: '1001-words.mp3',
    schema: 'audio',
  },
  video: {
    label: '手语视频',
    aliases: ['视频', '心得视频', '作者视频', '手语'],
    type: 'file',
    rule: '同一文件夹里作者讲述或手语讲述的视频（.mp4 或 .webm）；以编号命名（1001.mp4）就不必写',
    example: '1001.mp4',
    schema: 'video',
  },
  captions: {
    label: '字幕',
    aliases: ['视频字幕', '字幕文件', 'subtitles'],
    type: 'file',
    rule: '视频的字幕（WebVTT，.vtt）；以编号命名（1001.vtt，英文 1001.en.vtt）就不必写',
    example: '1001.vtt',
    schema: 'caption',
  },
  status: {
    label: '状态',
    type: 'status',
    rule: 'draft 草稿、shown 展出或 withdrawn 撤展；不写就是展出',
    example: 'shown',
  },
  was: {
    label: '旧编号',
    en: 'Former number',
    aliases: ['原编号', '曾用编号', '原作品编号'],
    type: 'numbers',
    rule: '改过编号的作品写它的旧编号，几个写成列表；印出去的旧编号会带人到这里',
    example: '[2008, 2009]',
    fact: { group: 'record', on: ['page'] },
    weight: 5,
  },
  order: {
    label: '挂序',
    aliases: ['排序', '序号'],
    type: 'integer',
    rule: '墙上的次序，整数；不写就按编号',
    example: '12',
    lookalike: 'place',
  },
  ai: {
    label: '人工智能',
    en: 'Use of AI',
    aliases: [
      '人工智能生成',
      '是否人工智能生成',
      'AI生成',
      '是否AI生成',
      '是否使用AI',
      'AI',
      'AIGC',
      '人工智能生成合成',
    ],
    type: 'ai',
    rule: '作品由人工智能生成写“生成”，用它做了一部分写“辅助”，没有用写“否”；依法要标明，网页、展签、图录上都会写',
    example: '生成',
    schema: 'digitalSourceType',
    fact: { group: 'class', on: everywhere },
    weight: 2,
  },
  sample: {
    label: '示例',
    en: 'Sample',
    type: 'boolean',
    rule: '示例作品写 true，页面上会标明',
    example: 'true',
  },
} as const satisfies FieldTable;

/** Fields of house.yaml: several shows in one site, each in a folder of its own. */
export const houseFields = {
  title: {
    label: '名称',
    aliases: ['总题', '展览名称'],
    type: 'text',
    required: true,
    rule: '历届展览合起来的名称，书架页与每一届的页脚用它',
    example: '吉林省职工书画摄影展',
  },
  title_en: { label: '英文名称', type: 'text', rule: '名称的英文', example: 'Workers’ Art of Jilin' },
  hosts: {
    label: '主办',
    aliases: ['主办单位', 'organiser', 'organisers', 'organizer'],
    type: 'list',
    required: true,
    rule: '主办单位，写成列表',
    example: '[吉林省总工会]',
  },
  hosts_en: {
    label: '英文主办',
    type: 'list',
    rule: '主办单位的英文名称，次序与 hosts 相同',
    example: '[Jilin Federation of Trade Unions]',
  },
  introduction: {
    label: '介绍',
    aliases: ['简介', 'intro'],
    type: 'lines',
    rule: '书架页开头的介绍；一段一行，写成列表',
    example: '[每两年一届，各届都在这里。]',
  },
  introduction_en: {
    label: '英文介绍',
    type: 'lines',
    rule: '介绍的英文；一段一行，写成列表',
    example: '[Held every two years.]',
  },
  site: {
    label: '网址',
    aliases: ['网站地址'],
    type: 'site',
    rule: '整个网站的完整网址，以 https:// 开头；各届在它下面，如 /2022/',
    example: 'https://example.org/',
  },
  root_show: {
    label: '原在根上的一届',
    aliases: ['旧址'],
    type: 'slug',
    rule: '从前独自放在网址根上的那一届的文件夹名；印出去的旧网址会转到它',
    example: '2022',
  },
  seal: {
    label: '印章',
    type: 'text',
    rule: '书架页题名旁的印章，一到四个字；不要印章写“无”；不写就是“尺幅”二字',
    example: '吉工',
  },
  icp: {
    label: 'ICP备案号',
    aliases: ['备案号'],
    type: 'text',
    rule: '工信部备案号，没有就不写',
    example: '吉ICP备00000000号',
  },
  police: {
    label: '公安备案号',
    type: 'text',
    rule: '公安联网备案号，没有就不写',
    example: '吉公网安备 00000000000000号',
  },
  rights: {
    label: '版权',
    aliases: ['版权声明', '版权说明'],
    type: 'text',
    rule: '一句版权说明，放在书架页的页脚',
    example: '作品版权归作者',
  },
  rights_en: { label: '英文版权', type: 'text', rule: '版权说明的英文', example: 'All rights reserved' },
} as const satisfies FieldTable;

/** Fields of exhibition.yaml. */
export const exhibitionFields = {
  title: {
    label: '展览名称',
    aliases: ['简称', '名称'],
    type: 'text',
    required: true,
    rule: '展览的简称，页面上到处用它',
    example: '吉林省职工书画摄影展',
  },
  full_title: {
    label: '全称',
    aliases: ['展览全称'],
    type: 'text',
    rule: '展览的全称',
    example: '中国梦·劳动美——吉林省职工书画摄影展',
  },
  title_en: { label: '英文名称', type: 'text', rule: '展览的英文名称', example: 'Workers’ Art of Jilin' },
  full_title_en: {
    label: '英文全称',
    type: 'text',
    rule: '展览全称的英文，给英文网页（/en/）用',
    example: 'The Chinese Dream: Workers’ Art of Jilin',
  },
  motto: { label: '题辞', type: 'text', rule: '首页上的一句话', example: '尺幅有天地 万里荡胸襟' },
  hosts: {
    label: '主办',
    aliases: ['主办单位'],
    type: 'list',
    required: true,
    rule: '主办单位，写成列表',
    example: '[吉林省总工会]',
  },
  hosts_en: {
    label: '英文主办',
    type: 'list',
    rule: '主办单位的英文名称，次序与 hosts 相同',
    example: '[Jilin Federation of Trade Unions]',
  },
  organisers: {
    label: '承办',
    aliases: ['承办单位'],
    type: 'list',
    rule: '承办单位，写成列表',
    example: '[某某文化宫]',
  },
  organisers_en: {
    label: '英文承办',
    type: 'list',
    rule: '承办单位的英文名称，次序与 organisers 相同',
    example: '[Workers’ Palace of Culture]',
  },
  venue: {
    label: '地点',
    aliases: ['展览地点', '场馆'],
    type: 'text',
    rule: '展出的场馆',
    example: '长春雕塑艺术馆',
  },
  venue_en: {
    label: '英文地点',
    type: 'text',
    rule: '场馆的英文名称',
    example: 'Changchun Sculpture Art Museum',
  },
  city: { label: '城市', type: 'text', rule: '展出的城市', example: '长春' },
  address: {
    label: '地址',
    en: 'Address',
    aliases: ['展馆地址', '场馆地址', '展览地址', '展厅地址', '参观地址', '详细地址', '展馆位置'],
    type: 'text',
    rule: '展馆的地址，不是哪个人的住址',
    example: '某某市某某路 1 号',
  },
  address_en: {
    label: '英文地址',
    type: 'text',
    rule: '展馆地址的英文',
    example: '1 Example Road, Changchun',
  },
  hours: {
    label: '开放时间',
    en: 'Opening hours',
    aliases: ['开馆时间', '参观时间', '开放', '营业时间', 'opening_hours'],
    type: 'lines',
    rule: '几点到几点可以参观，哪天闭馆；一行一句，写成列表',
    example: '[周二至周日 9:00—16:30, 周一闭馆]',
  },
  hours_en: {
    label: '英文开放时间',
    type: 'lines',
    rule: '开放时间的英文，一行一句，写成列表',
    example: '[Tuesday to Sunday 9:00–16:30, closed on Mondays]',
  },
  admission: {
    label: '门票',
    en: 'Admission',
    aliases: ['票价', '门票价格', '预约', '预约方式', '参观方式', '入场', 'tickets'],
    type: 'lines',
    rule: '要不要门票、预约，在哪里约；一行一句，写成列表',
    example: '免费，不必预约',
  },
  admission_en: {
    label: '英文门票',
    type: 'lines',
    rule: '门票、预约的英文，一行一句，写成列表',
    example: 'Free, no booking needed',
  },
  transport: {
    label: '交通',
    en: 'Getting there',
    aliases: ['交通路线', '交通方式', '交通指南', '乘车路线', '来馆路线', '怎么来', '怎么去'],
    type: 'lines',
    rule: '怎样来：地铁、公交、停车；一行一句，写成列表',
    example: '[地铁 1 号线某某站 A 口, 公交 1 路某某站]',
  },
  transport_en: {
    label: '英文交通',
    type: 'lines',
    rule: '怎样来的英文，一行一句，写成列表',
    example: '[Metro line 1, exit A]',
  },
  plan: {
    label: '平面图',
    aliases: ['展厅平面图', '展馆平面图', '展厅图', '展馆图', '展厅分布图', '导览图', 'floor_plan', 'plans'],
    type: 'plans',
    rule: '展厅平面图：file 展览文件夹里的图片文件名，alt 替代文字，caption 说明（可不写）；几层写成列表',
    example: '{ file: plan.png, alt: 一楼是书法厅和美术厅，二楼是摄影厅 }',
  },
  start: {
    label: '开幕',
    aliases: ['开幕日期', '开始日期'],
    type: 'date',
    rule: '开幕日期，年-月-日',
    example: '2022-11-18',
  },
  end: {
    label: '闭幕',
    aliases: ['闭幕日期', '结束日期'],
    type: 'date',
    rule: '闭幕日期，年-月-日；不知道就不写',
    example: '2022-12-18',
  },
  submitted: {
    label: '征稿数',
    aliases: ['来稿数'],
    type: 'integer',
    rule: '收到的作品数，整数',
    example: '3560',
  },
  selected: {
    label: '入选数',
    aliases: ['展出数'],
    type: 'integer',
    rule: '选出的作品数，整数',
    example: '300',
  },
  site: {
    label: '网址',
    aliases: ['网站地址'],
    type: 'site',
    rule: '网站的完整网址，以 https:// 开头',
    example: 'https://example.org/show/',
  },
  cover: {
    label: '封面',
    aliases: ['首页作品'],
    type: 'cover',
    rule: '首页大图：work 作品编号，region 截取的部分（可不写）',
    example: '{ work: 1001 }',
  },
  contact: {
    label: '联系',
    aliases: ['联系方式', '勘误'],
    type: 'contact',
    rule: '勘误与联系用的公开邮箱、办公电话或 https 网址；不要写个人手机号',
    example: 'zhanlan@example.org',
  },
  past: {
    label: '往届',
    aliases: ['往届展览'],
    type: 'shows',
    rule: '往届展览：title 名称，year 年份，url 网址（可不写）',
    example: '[{ title: 第一届职工书画展, year: 2020, url: https://example.org/2020/ }]',
  },
  icp: {
    label: 'ICP备案号',
    aliases: ['备案号'],
    type: 'text',
    rule: '工信部备案号，没有就不写',
    example: '吉ICP备00000000号',
  },
  police: {
    label: '公安备案号',
    type: 'text',
    rule: '公安联网备案号，没有就不写',
    example: '吉公网安备 00000000000000号',
  },
  seal: {
    label: '印章',
    aliases: ['首页印章'],
    type: 'text',
    rule: '首页题名旁的印章，一到四个字；不要印章写“无”；不写就是“尺幅”二字',
    example: '吉工',
  },
  rights: {
    label: '版权',
    aliases: ['版权声明', '版权说明'],
    type: 'text',
    rule: '一句版权说明，放在网站页脚和图录的版权页',
    example: '作品版权归作者，未经同意不得用于商业',
  },
  rights_en: {
    label: '英文版权',
    type: 'text',
    rule: '版权说明的英文，放在英文网页的页脚',
    example: 'Works © the artists; no commercial use without consent',
  },
  colophon: {
    label: '图录版权页',
    aliases: ['版权页'],
    type: 'lines',
    rule: '图录最后一页要补的话，如编委、印制，一句写一行',
    example: '主编：某某',
  },
  certificate: {
    label: '证书编号',
    aliases: ['证书编号格式'],
    type: 'text',
    rule: '证书编号怎样写：{年} 是开幕的年份，{编号} 是作品编号，必须有；不写就是 {年}-{编号}',
    example: '吉职书画〔{年}〕{编号}号',
    public: false,
  },
  form: {
    label: '网上填报',
    aliases: ['填报', '填报表'],
    type: 'boolean',
    rule: '网站上要有填报表（/admin/）写 true：作者在那里填好条目，存成文件寄来；不写就没有',
    example: 'true',
    public: false,
  },
  code_words: {
    label: '扫码看心得',
    aliases: ['展签扫码看心得', '二维码看心得'],
    type: 'boolean',
    rule: '展签上的二维码直接打开作者的话（创作心得）写 true；没有心得的作品照旧打开作品页',
    example: 'true',
    public: false,
  },
  max_pixels: {
    label: '像素上限',
    type: 'integer',
    rule: '一张图片最多多少像素，整数；不写就是七亿',
    example: '1000000000',
    public: false,
  },
  vocabularies: {
    label: '词表',
    aliases: ['补充词表'],
    type: 'vocabularies',
    rule: '补充的用词：script 书体、painting 画种、photo 照片类型、format 装裱、award 奖项、detail 看点类别',
    example: '{ award: [金奖] }',
  },
} as const satisfies FieldTable;

/** Fields of halls/*.md; the file's name is the hall's slug. */
export const hallFields = {
  title: {
    label: '展厅名称',
    aliases: ['名称'],
    type: 'text',
    required: true,
    rule: '展厅的名称',
    example: '书法',
  },
  title_en: { label: '英文名称', type: 'text', rule: '展厅的英文名称', example: 'Calligraphy' },
  theme: { label: '主题', aliases: ['主题名称'], type: 'text', rule: '展厅的主题', example: '翰墨绘盛世' },
  theme_en: {
    label: '英文主题',
    type: 'text',
    rule: '展厅主题的英文',
    example: 'Ink for a Flourishing Age',
  },
  intro_en: {
    label: '英文导言',
    type: 'lines',
    rule: '展厅导言的英文，一段写一行',
    example: 'This hall hangs calligraphy by working people.',
  },
  place: {
    label: '位置',
    aliases: ['楼层', '所在楼层', '展厅位置', '所在位置', 'floor'],
    type: 'place',
    rule: '展厅在展馆的哪里；展厅的先后写 order（次序）',
    example: '一楼',
    lookalike: 'order',
  },
  digit: {
    label: '号头',
    aliases: ['编号首位'],
    type: 'integer',
    required: true,
    rule: '作品编号的第一位数字，1 到 9，各厅不同',
    example: '1',
  },
  medium: {
    label: '门类',
    type: 'medium',
    rule: 'calligraphy 书法、painting 美术、photography 摄影或 other 其他；决定用哪些词表',
    example: 'calligraphy',
  },
  order: {
    label: '次序',
    aliases: ['排序'],
    type: 'integer',
    rule: '展厅的先后，整数；不写就按号头',
    example: '1',
    lookalike: 'place',
  },
  cover: {
    label: '封面',
    type: 'cover',
    rule: '封面作品：work 作品编号，region 截取的部分（可不写）',
    example: '{ work: 1001, region: "20,10,40,30" }',
  },
} as const satisfies FieldTable;

/** Fields of series/*.md; the file's name is the series' slug. */
export const seriesFields = {
  title: {
    label: '系列名称',
    aliases: ['名称'],
    type: 'text',
    required: true,
    rule: '系列的名称',
    example: '劳模工匠主题画作',
  },
  title_en: { label: '英文名称', type: 'text', rule: '系列的英文名称', example: 'Model Workers' },
  intro_en: {
    label: '英文导言',
    type: 'lines',
    rule: '系列导言的英文，一段写一行',
    example: 'Paintings of model workers and craftsmen.',
  },
  invited: { label: '特邀', type: 'boolean', rule: '特邀系列写 true', example: 'true' },
  order: { label: '次序', aliases: ['排序'], type: 'integer', rule: '系列的先后，整数', example: '1' },
  cover: {
    label: '封面',
    type: 'cover',
    rule: '封面作品：work 作品编号，region 截取的部分（可不写）',
    example: '{ work: 2005 }',
  },
} as const satisfies FieldTable;

/** Fields of stories/*.md; the file's name is the story's slug. */
export const storyFields = {
  title: {
    label: '题目',
    aliases: ['标题'],
    type: 'text',
    required: true,
    rule: '文章的题目',
    example: '手艺与前程',
  },
  title_en: { label: '英文题目', type: 'text', rule: '文章的英文题目', example: 'Craft and Career' },
  subtitle: { label: '副题', type: 'text', rule: '一句话的副题', example: '厦门产业工人队伍建设改革见闻' },
  subtitle_en: {
    label: '英文副题',
    type: 'text',
    rule: '副题的英文',
    example: 'Notes from the workshop floor',
  },
  text_en: {
    label: '英文正文',
    type: 'lines',
    rule: '文章的英文，一段写一行',
    example: 'A craft is learnt at the bench.',
  },
  author: { label: '作者', aliases: ['撰文'], type: 'text', rule: '撰文者', example: '本展编辑组' },
  source: { label: '来源', type: 'text', rule: '所据的材料', example: '据公开报道编写' },
  date: { label: '日期', type: 'date', rule: '发表日期，年-月-日', example: '2022-11-20' },
  cover: {
    label: '封面',
    type: 'cover',
    rule: '封面作品：work 作品编号，region 截取的部分（可不写）',
    example: '{ work: 3001 }',
  },
  works: { label: '相关作品', type: 'numbers', rule: '相关作品的编号，写成列表', example: '[2001, 3001]' },
  series: { label: '相关系列', type: 'slug', rule: '相关系列的文件名', example: 'craftsmen' },
  order: { label: '次序', aliases: ['排序'], type: 'integer', rule: '文章的先后，整数', example: '1' },
  status: { label: '状态', type: 'status', rule: 'draft 草稿或 shown 展出；不写就是展出', example: 'shown' },
} as const satisfies FieldTable;

/** Fields of tours/*.md; the file's name is the tour's slug. */
export const tourFields = {
  title: {
    label: '路线名称',
    aliases: ['名称'],
    type: 'text',
    required: true,
    rule: '路线的名称',
    example: '半小时看展',
  },
  title_en: { label: '英文名称', type: 'text', rule: '路线的英文名称', example: 'Half an Hour' },
  intro_en: {
    label: '英文导言',
    type: 'lines',
    rule: '路线导言的英文，一段写一行',
    example: 'Twelve works in half an hour.',
  },
  stops: {
    label: '各站',
    aliases: ['站点'],
    type: 'stops',
    required: true,
    rule: '按次序列出每一站：work 作品编号，text 这一站的话',
    example: '[{ work: 1001, text: 先看这一幅 }]',
  },
  minutes: { label: '时长', type: 'integer', rule: '走完大约几分钟，整数', example: '30' },
  order: { label: '次序', aliases: ['排序'], type: 'integer', rule: '路线的先后，整数', example: '1' },
  status: { label: '状态', type: 'status', rule: 'draft 草稿或 shown 展出；不写就是展出', example: 'shown' },
} as const satisfies FieldTable;

/** Keys by all their names, of each table that was asked for. */
const names = new WeakMap<FieldTable, ReadonlyMap<string, string>>();

/** Finds the key of a field from what an organiser wrote: key, label or alias, any case, width or spacing. */
export function getFieldKey(table: FieldTable, written: string): string | undefined {
  const known = names.get(table) ?? listNames(table);
  names.set(table, known);
  return known.get(foldKey(written));
}

function listNames(table: FieldTable): ReadonlyMap<string, string> {
  const entries = Object.entries(table).flatMap(([key, { label, aliases = [] }]) =>
    [key, label, ...aliases].map((name): [string, string] => [foldKey(name), key]),
  );
  // The first row that has a name keeps it.
  return new Map(entries.reverse());
}

function foldKey(key: string): string {
  return key
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/[\s-]+/gu, '_');
}
