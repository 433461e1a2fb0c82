import type { Problem } from '../../exhibition/problem.ts';
import type { Fault, UnsupportedFix } from './faults.ts';
import { expectedPicture, exportAdvice, pictureProblems, problem } from './picture-problems.ts';
import type { FileKind } from './sniff.ts';

const photoshopAdvice =
  '在 Photoshop 里打开，选「文件」→「导出」→「导出为」，格式选 JPEG，品质选最高，再放回原处';
const originalAdvice = '重新取得原图，确认它能在看图软件里打开';

/** Names of kinds that are no pictures here, and what to do with such a file; most are exported as JPEG. */
const otherKinds: Partial<Record<FileKind, readonly [name: string, advice?: string]>> = {
  pdf: ['PDF 文档', '用 PDF 软件打开，选「导出为图像」，格式选 JPEG，每英寸 300 点，再放回原处'],
  eps: [
    'EPS 或 PostScript 文档',
    '在 Illustrator 或 Photoshop 里打开，导出为 JPEG（长边 3000 像素以上），再放回原处',
  ],
  psd: ['Photoshop 文档（PSD 或 PSB）', photoshopAdvice],
  xcf: ['GIMP 文档', '在 GIMP 里打开，选「文件」→「导出为」，文件名以 .jpg 结尾，再放回原处'],
  bmp: ['BMP 图片'],
  jp2: ['JPEG 2000 图片'],
  jxl: ['JPEG XL 图片'],
  jxr: ['JPEG XR 图片'],
  exr: ['OpenEXR 图片', photoshopAdvice],
  ico: ['图标文件（ICO）'],
  html: ['网页（多半是下载时存错了）', originalAdvice],
  zip: ['压缩包或 Office 文档', '解压，或从文档里把图片另存出来，再放回原处'],
  office: ['旧版 Office 文档', '打开文档，在图片上点右键选「另存为图片」，再放回原处'],
  video: ['视频', '取视频的一帧存成 JPEG，再放回原处'],
};

const expectedKinds: Readonly<Record<UnsupportedFix, string>> = {
  'eight-bits': '每个通道 8 位或 16 位的图片',
  rgb: 'RGB 颜色或灰度的图片',
  plain: '普通的 JPEG、PNG 或 TIFF（不压缩、LZW 或 ZIP）',
  channels: '没有多余通道的图片',
  still: '一张静止的图片',
};

const unsupportedFixes: Readonly<Record<UnsupportedFix, string>> = {
  'eight-bits':
    '在 Photoshop 里选「图像」→「模式」→「8 位/通道」，再另存为 JPEG 或 TIFF；没有 Photoshop，用看图软件另存为 JPEG',
  rgb: '在 Photoshop 里选「图像」→「模式」→「RGB 颜色」，再另存为 JPEG 或 TIFF；没有 Photoshop，用看图软件另存为 JPEG',
  plain: exportAdvice,
  channels: '在 Photoshop 的「通道」面板里删掉红、绿、蓝以外的通道再保存，或另存为 JPEG',
  still: '用看图软件打开，把要用的那一幅另存为 JPEG，再放回原处',
};

/** The Problem of a file whose bytes have this fault; `file` is relative to the exhibition folder. */
export function describeFault(fault: Fault, file: string): Problem {
  switch (fault.kind) {
    case 'not-picture':
      return describeOther(fault.is, file);
    case 'raw':
      return problem(
        'picture-raw',
        file,
        `这是相机的原始数据（RAW${fault.is === '' ? '' : `，${fault.is}`}），不是做好的图片`,
        expectedPicture,
        '用相机厂家的软件（佳能 DPP、尼康 NX Studio、索尼 Imaging Edge 等）、Lightroom 或 Photoshop 打开，导出为 JPEG，再放回原处；只改文件名没有用',
      );
    case 'unsupported':
      return problem(
        'picture-unsupported',
        file,
        `图片没有坏，但这一种显示不了：${fault.is}`,
        expectedKinds[fault.fix],
        unsupportedFixes[fault.fix],
      );
    case 'wide-gamut':
      return problem(
        'picture-wide-gamut',
        file,
        `这张 ${fault.of} 用的是宽色域（如 BT.2020），又没有嵌入颜色特性文件，颜色无法如实转换`,
        'sRGB、Display P3，或嵌入了 ICC 特性文件的图片',
        '在修图软件里转换为 sRGB，导出为 JPEG',
      );
    case 'hdr':
      return problem(
        'picture-hdr',
        file,
        `这是 HDR（高动态范围）的 ${fault.of}，颜色无法如实转换`,
        '普通（sRGB、Display P3 等）图片',
        '在相机、手机或修图软件里关闭 HDR，导出为 JPEG',
      );
    case 'undecodable':
      return pictureProblems.unreadable(file);
    default:
      return pictureProblems[fault.kind](file);
  }
}

function describeOther(kind: FileKind, file: string): Problem {
  const [name, advice = exportAdvice] = otherKinds[kind] ?? [];
  return problem(
    'picture-not-a-picture',
    file,
    name === undefined ? '内容不是认得的图片' : `内容是${name}`,
    expectedPicture,
    name === undefined ? originalAdvice : advice,
  );
}
