/** What the page about the data says. */
export const dataZh = {
  title: '数据',
  section: '数据与引用',
  lead: (count: number) => `本展 ${count} 件作品的资料，可以下载、核对、引用。撤展与未展出的作品不在其中。`,
  about: '全部作品的资料可以下载（CSV、JSON），各列的意思、许可与引用的写法见',
  preview: '这是预览，没有数据可以下载。',
  downloads: '下载',
  csv: '表格（CSV）',
  csvNote:
    'UTF-8，每件一行，Excel、WPS 可以直接打开；以等号等符号开头的内容前面加了一个撇号，免得被当成公式。',
  json: 'JSON',
  jsonNote: '每一项的原样，分件、看点、录音也在里面。',
  package: 'Data Package',
  packageNote: '给程序读的说明：各列的类型、文件的大小与校验和。',
  collection: 'IIIF 集合',
  collectionNote: '图像与清单，用看图软件打开。',
  linkedArt: 'Linked Art',
  linkedArtNote: '每件一份，按博物馆通行的模型写成；地址里是作品的编号。',
  feed: '更新（Atom）',
  feedNote: '新展出、改动的作品与文章，用订阅软件打开。',
  licence: '许可',
  perWork: '各件作品的版权与许可不同，以“版权”“许可”两列为准；没有写的，使用前请问主办单位。',
  cite: '引用',
  citation: (hosts: string, show: string, year: string, at: string) =>
    [`${hosts}：《${show}》作品数据`, year, at].filter((part) => part !== '').join('，'),
  dictionary: '各列的意思',
  column: '列',
  key: 'JSON 中的名称',
  type: '类型',
  meaning: '内容',
  same: '同义的术语',
  types: { string: '文字', integer: '整数', number: '数', boolean: '是否' },
  several: '一格里有几个值的，用全角分号隔开；作者、单位、地区的次序一致，没有的空着。',
};

/** What a dictionary of that page must say. */
export type DataStrings = typeof dataZh;
