import type { Problem } from '../../exhibition/problem.ts';

export const exportAdvice = '用看图软件打开它，选「另存为」或「导出」，格式选 JPEG，再放回原处';
export const expectedPicture = 'JPEG、PNG、TIFF、WebP 或 AVIF 图片';

/** Long edge below which a picture is called small, px: a phone of 390 css px at 2× shows 780 of them at once. */
export const leastEdge = 800;

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
    /\.hif$/iu.test(file)
      ? problem(
          'picture-heic',
          file,
          '这是相机拍的 HEIF 照片（.hif）',
          expectedPicture,
          '相机：菜单里的「HEIF 转 JPEG」，或把画质格式改成 JPEG；电脑：用相机厂家的软件或 Photoshop 打开，导出为 JPEG，再放回原处',
        )
      : problem(
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
      '图片打不开：已损坏，或是少见的写法',
      '一张完整的图片',
      `从相机或扫描仪重新复制；能在看图软件里打开的，${exportAdvice}`,
    ),
  damaged: (file: string): Problem =>
    problem(
      'picture-damaged',
      file,
      '图片有一段坏了，从那里往后会错位、变色或变灰',
      '一张完整的图片',
      '从相机、扫描仪或投稿人那里重新复制原图；没有别的副本，就在看图软件里打开看清楚，能用再另存为 JPEG',
    ),
  small: (file: string, width: number, height: number): Problem => ({
    ...problem(
      'picture-small',
      file,
      `${width}×${height} 像素，图片偏小`,
      `长边至少 ${leastEdge} 像素：再小，连手机上满屏（780 像素）看都会模糊，更不能放大或印进图录`,
      '换成原图；微信传图要勾选“原图”。没有更大的，就这样也能展出',
    ),
    severity: 'warning',
  }),
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
} as const;

/** An error of a file; the fix gets its full stop here. */
export function problem(code: string, file: string, found: string, expected: string, fix: string): Problem {
  return { code, severity: 'error', file, found, expected, fix: `${fix}。` };
}

/** 612,000,000 → `6.12 亿像素`; 24,000,000 → `2400 万像素`. */
function formatMillions(pixels: number): string {
  return pixels >= 1e8 ? `${Number((pixels / 1e8).toFixed(2))} 亿像素` : `${Math.round(pixels / 1e4)} 万像素`;
}
