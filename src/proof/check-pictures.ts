import type { Problem } from '../exhibition/problem.ts';
import { leastEdge } from '../images/probe/picture-problems.ts';
import type { ProofWork } from './proof.ts';

/** Long edge below which a picture cannot be looked at closely or printed in a catalogue, px: 17 cm at 300 dpi. */
const closeEdge = 2000;

/** Tells of originals that are too small to be enlarged, that hold a place, or credentials that nobody explains. */
export function checkPictures({ parts, draft }: ProofWork): Problem[] {
  return parts.flatMap(({ source }) => {
    const { relative: file, width, height, marks } = source;
    const edge = Math.max(width, height);
    const problems: Problem[] = [];
    // Below `leastEdge` it is told already, as too small for a phone.
    if (edge < closeEdge && edge >= leastEdge)
      problems.push({
        ...{ code: 'picture-below-2000', severity: 'warning', file },
        found: `${width}×${height} 像素`,
        expected: `长边 ${closeEdge} 像素以上：再小，放大看和印图录（17 厘米）都不够清楚`,
        fix: '向作者要原图（微信传图勾选“原图”），或重新扫描、翻拍。没有更大的，就这样也能展出。',
      });
    if (marks?.hasPlace)
      problems.push({
        ...{ code: 'picture-place', severity: 'warning', file },
        found: '原图里记着拍摄的地点（GPS）',
        expected: '不发布拍摄地点：网站上的图片没有它，原图里还有',
        fix: '不影响网站。要把原图发给别人时，先在看图软件里另存一份，去掉位置信息。',
      });
    if (marks?.hasCredentials && marks.ai === undefined && draft.values.ai === undefined)
      problems.push({
        ...{ code: 'picture-credentials', severity: 'warning', file },
        found: '图片有内容凭证（C2PA），没有说是人工智能生成',
        expected: '相机和修图软件也会写内容凭证，单凭它看不出是不是人工智能生成',
        fix: '向作者核实；不是生成的，条目里写“ai: 否”，以后不再提醒。',
      });
    return problems;
  });
}
