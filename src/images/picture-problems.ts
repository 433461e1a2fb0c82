import type { Problem } from '../exhibition/problem.ts';
import type { FileKind } from './sniff.ts';

const exportAdvice = '用看图软件打开它，选「另存为」或「导出」，格式选 JPEG，再放回原处';

const kindNames: Partial<Record<FileKind, string>> = {
  pdf: 'PDF 文档',
  psd: 'Photoshop 文档（PSD）',
  bmp: 'BMP 图片',
  jp2: 'JPEG 2000 图片',
  jxl: 'JPEG XL 图片',
  ico: '图标文件（ICO）',
  html: '网页（多半是下载时存错了）',
  zip: '压缩包或 Office 文档',
  video: '视频',
};

const expectedPicture = 'JPEG、PNG、TIFF、WebP 或 AVIF 图片';

/** What a picture file can be guilty of; every builder takes the path relative to the exhibition folder. */
export const pictureProblems = {
  missing: (file: string): Problem =>
    problem(
      'picture-missing',
      file,
      '找不到这个文件',
      expectedPicture,
      '检查文件名和所在文件夹，或把图片放回来',
    ),
  folder: (file: string): Problem =>
    problem(
      'picture-not-a-picture',
      file,
      '这是一个文件夹，不是图片',
      expectedPicture,
      '把文件夹改名（名字里不要带 .jpg 之类），把图片本身放在作品旁边',
    ),
  special: (file: string): Problem =>
    problem('picture-not-a-picture', file, '这不是普通文件', expectedPicture, '换成图片文件本身'),
  outside: (file: string): Problem =>
    problem(
      'picture-outside',
      file,
      '这是一个链接，指向展览文件夹以外',
      '图片本身放在展览文件夹里',
      '删掉这个链接，把图片复制过来',
    ),
  empty: (file: string): Problem =>
    problem(
      'picture-empty',
      file,
      '文件是空的（0 字节）',
      expectedPicture,
      '重新复制一次原图；多半是拷贝时中断了',
    ),
  heic: (file: string): Problem =>
    problem(
      'picture-heic',
      file,
      '这是 iPhone 的 HEIC 照片（不论文件名写的是什么）',
      expectedPicture,
      'iPhone：「设置」→「相机」→「格式」选「兼容性最佳」后重拍，或把照片「存储到文件」时选 JPEG；' +
        'Windows：用「照片」打开，「…」→「另存为」，类型选 JPEG；Mac：用「预览」打开，「文件」→「导出」，选 JPEG',
    ),
  svg: (file: string): Problem =>
    problem(
      'picture-svg',
      file,
      '这是 SVG 矢量图，可能带脚本或外部链接，不能作为作品图片',
      expectedPicture,
      '用绘图软件导出为 PNG（长边 3000 像素以上），再放回原处',
    ),
  notPicture: (file: string, kind: FileKind): Problem =>
    problem(
      'picture-not-a-picture',
      file,
      kindNames[kind] === undefined ? '内容不是认得的图片' : `内容是${kindNames[kind]}`,
      expectedPicture,
      kind === 'unknown' || kind === 'html' ? '重新取得原图，确认它能在看图软件里打开' : exportAdvice,
    ),
  tooLarge: (file: string, width: number, height: number, limit: number): Problem =>
    problem(
      'picture-too-large',
      file,
      `${width}×${height} 像素，共 ${formatMillions(width * height)}`,
      `不超过 ${formatMillions(limit)}`,
      '用看图软件缩小后另存；确实需要这么大，请在 exhibition.yaml 里写更大的 max_pixels',
    ),
  unreadable: (file: string): Problem =>
    problem(
      'picture-unreadable',
      file,
      '图片已损坏，无法解码',
      '一张完整的图片',
      `从相机或扫描仪重新复制；${exportAdvice}`,
    ),
  truncated: (file: string): Problem =>
    problem(
      'picture-truncated',
      file,
      '图片不完整，后半部分丢失了',
      '一张完整的图片',
      '重新复制或重新下载原图；多半是拷贝或上传时中断了',
    ),
  changed: (file: string): Problem =>
    problem('picture-changed', file, '处理过程中图片被替换了', '处理时图片不变', '等复制完成后再运行一次'),
  progressive: (file: string, width: number, height: number, limit: number): Problem =>
    problem(
      'picture-too-large',
      file,
      `${width}×${height} 像素的渐进式 JPEG，共 ${formatMillions(width * height)}，解码要用几 GB 内存`,
      `渐进式 JPEG 不超过 ${formatMillions(limit)}；普通（基线）JPEG 或 TIFF 可以更大`,
      '用看图软件另存为 JPEG，不选「渐进式」（Photoshop 里选「基线（标准）」），或存成 TIFF',
    ),
  wideGamut: (file: string): Problem =>
    problem(
      'picture-wide-gamut',
      file,
      '这张 AVIF 用的是宽色域（如 BT.2020），又没有嵌入颜色特性文件，颜色无法如实转换',
      'sRGB、Display P3，或嵌入了 ICC 特性文件的图片',
      '在修图软件里转换为 sRGB，导出为 JPEG',
    ),
  hdr: (file: string): Problem =>
    problem(
      'picture-hdr',
      file,
      '这是 HDR（高动态范围）的 AVIF，颜色无法如实转换',
      '普通（sRGB、Display P3 等）图片',
      '在相机、手机或修图软件里关闭 HDR，导出为 JPEG',
    ),
} as const;

function problem(code: string, file: string, found: string, expected: string, fix: string): Problem {
  return { code, severity: 'error', file, found, expected, fix: `${fix}。` };
}

/** 612,000,000 → `6.12 亿像素`; 24,000,000 → `2400 万像素`. */
function formatMillions(pixels: number): string {
  return pixels >= 1e8 ? `${Number((pixels / 1e8).toFixed(2))} 亿像素` : `${Math.round(pixels / 1e4)} 万像素`;
}
