import { titleFont } from '../exhibition/title-font.ts';
import type { Widen } from './widen.ts';

/** What labels and the catalogue say, in Chinese: apart from the pages' words, so that no page sends them. */
export const printZh = {
  lang: 'zh-CN',
  labels: {
    title: '展签',
    lead: '用浏览器打印（Ctrl+P），A4 纸、缩放 100%，沿裁切线裁开；每页八张。',
    others: '小号、大号展签与海报，请运行：',
    command: 'npm run labels',
    sheets: (count: number) => `${count} 页`,
    year: (year: number) => `${year} 年`,
    artistsOf: (names: string, count: number) => `${names}等\u00a0${count}\u00a0人`,
    unitsOf: (name: string, count: number) => `${name}等\u00a0${count}\u00a0家`,
    text: '释文',
    draft: '试印',
    draftNote: '本站还没有正式网址，二维码不能用，所以每张都印着“试印”。',
    codelessNote:
      '本站还没有网址，所以展签上没有二维码，每张都印着“试印”。在 exhibition.yaml 里写上 site 再生成。',
    tooLong: (numbers: string) => `网址太长，这些作品的二维码印不下：${numbers}。`,
    more: '全文请扫码看。',
    scan: '扫码看作品',
    tours: {
      tour: '路线',
      stops: '各站',
      stopCount: (count: number) => `共\u00a0${count}\u00a0站，扫码出发`,
      minutes: (minutes: number) => `约 ${minutes} 分钟`,
    },
    poster: '海报',
    posterLead: '边走边看',
    hallCode: (hall: string) => `扫码进入${hall}厅`,
    hallNote: '本厅全部作品，大图、释文与说明都在手机里。',
    enterCode: '输入编号看作品',
    enterNote: '扫这个码，再按展签上的数字。不会扫码，请打开下面的网址。',
    steps: [
      '用微信“扫一扫”对准二维码，不用下载，也不用登录。',
      '每件作品的展签上有它自己的二维码和编号。',
      '看完一件，点“下一件”，就是墙上的下一件。',
      '字小看不清，点页首的“大字”。',
    ],
  },
  catalogue: {
    year: (year: number) => `${year} 年`,
    artistsOf: (names: string, count: number) => `${names}等\u00a0${count}\u00a0人`,
    unitsOf: (name: string, count: number) => `${name}等\u00a0${count}\u00a0家`,
    text: '释文',
    own: '作者的话',
    strips: (count: number, isRtl: boolean) =>
      `上为全卷；下分 ${count} 段，${isRtl ? '每段自右至左' : '每段自左至右'}，由上而下接读，相邻两段略有重叠。`,
    book: '图录',
    statement: '前言',
    contents: '目录',
    index: '作者索引',
    indexNote: '按姓氏读音排列，数字为页码。',
    colophon: '版权页',
    facts: {
      hosts: '主办',
      organisers: '承办',
      venue: '地点',
      dates: '时间',
      works: '收录',
      site: '网上展厅',
    },
    to: ' 至 ',
    count: (count: number) => `作品 ${count} 件`,
    composed: (hosts: string, submitted: number | undefined, shown: number, halls: string) =>
      `本展由${hosts}主办。${submitted === undefined ? '' : `征集作品 ${submitted.toLocaleString('zh-CN')} 件，`}本图录收入 ${shown} 件，依展墙次序分编：${halls}。`,
    fonts: `正文与标题用 ${titleFont.name}（${titleFont.nameZh}），依 ${titleFont.licence}使用。`,
    sample: '标有示例的作品，图像、作者与单位均由程序虚构，用以演示。',
    madeWith: '本图录由“尺幅”排版。作品版权归作者所有，未经许可不得翻印。',
  },
} as const;

/** What a dictionary of print must say. */
export type PrintStrings = Widen<typeof printZh>;
