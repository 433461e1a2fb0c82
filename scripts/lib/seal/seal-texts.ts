import { titleFont } from '../../../src/exhibition/title-font.ts';

/** How a sealed copy is opened, verified and moved, for whoever finds it in ten years. */
export function describeSealed(
  title: string,
  {
    address,
    day,
    pages,
    sources,
  }: { address: string; day: string; pages: number; sources: 'none' | 'texts' | 'all' },
): string {
  const inside = {
    none: '里面只有已经公开的内容：没有草稿，没有撤下的作品，没有联系方式，没有访客资料，图片里没有拍摄资料。',
    texts:
      '注意：exhibition 文件夹是展览的原始条目，含草稿、撤下的作品和没有公开的项目，只供内部存档，不要公开。site 文件夹里只有已经公开的内容。',
    all: '注意：exhibition 文件夹是展览的原始条目与原图，含草稿、撤下的作品、没有公开的项目，原图里可能有拍摄地点等资料，只供内部存档，不要公开。site 文件夹里只有已经公开的内容。',
  }[sources];
  return `${title}　封存的展览
封存日期：${day}
${inside}

一、怎样打开
  1. 在本机看：打开 site 文件夹，双击 index.html。看作品、展厅、文章都可以；
     查找、放大细看、大字要用脚本，浏览器不让本机文件里的脚本运行，要放到网站上才有。
  2. 放到网站上：把 site 文件夹里的全部文件放进网页服务器的任何一个文件夹，如 /2022/，
     不用装任何程序，不要数据库，不用生成，也不向别的网站取任何东西。一共 ${pages} 个网页。
  3. 放进历届展览：把整个封存文件夹放到各届展览的文件夹里，改名为年份，如 2022，
     运行 npm run house；它只核对、照原样放，不会重新生成。

二、怎样校验
  这是一个 BagIt 包（RFC 8493）。在这个文件夹的上一层运行任何一种：
    sha256sum -c manifest-sha256.txt        （在这个文件夹里运行；Linux、macOS 用 shasum -a 256 -c）
    python -m bagit --validate 文件夹名       （bagit-python）
  npm run house -- --check 也会逐个核对。有一个字节变了都会说出是哪个文件。
  每年核对一次；至少存两份，放在不同的地方；有一份坏了，用另一份换掉。

三、怎样搬家
  网页里的网址都是相对的，搬到哪里都能用。
  给别的程序用的数据（IIIF 清单、works.csv、feed.xml、sitemap）和二维码里写的是封存时的网址：
    ${address}
  印出去的二维码也指向它，所以尽量让这个网址长期有效；实在要换，请在旧网址上设跳转。

四、文件夹
  bagit.txt、bag-info.txt、manifest-sha256.txt、tagmanifest-sha256.txt：封存的说明与校验和
  data/site：网站
  data/licences：许可
${sources === 'none' ? '' : '  data/exhibition：展览的原始条目（内部）\n'}`;
}

/** Under which terms the parts of a sealed copy stand. */
export function describeLicences(rights: string | undefined): string {
  return `作品、文字与图片：${rights ?? '版权归作者，使用前请问主办单位。'}每件作品的许可见它的网页与 data/site/data/works.csv 的 rights 一栏。
网站的程序（data/site 里的脚本与样式）：MIT，见 MIT.txt。
标题字体：${titleFont.name}，SIL Open Font License 1.1，https://openfontlicense.org/；网站里是只含用到的字的子集，不得单独出售。
`;
}
