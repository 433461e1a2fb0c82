import type { Code, Image } from 'mdast';
import type { Fault } from '../../exhibition/fault.ts';

type FigureFault = Fault & { line: number };

/** A picture that no figure was found for. */
export function describeMissingPicture(node: Image): FigureFault {
  const line = node.position?.start.line ?? 1;
  if (/^https?:/iu.test(node.url)) {
    return {
      ...{ code: 'target-missing', severity: 'error', line, found: node.url.slice(0, 60) },
      expected: '展览文件夹里的一张图片：网站不从别处取图',
      fix: '把图片存到条目旁边，写它的文件名；没有就删去这一处。',
    };
  }
  return {
    ...{ code: 'target-missing', severity: 'error', line, found: node.url },
    expected: '展出作品的编号，或展览文件夹里的一张图片',
    fix: '改成存在的编号或图片文件名，或删去这一处。',
  };
}

/** A picture in the cell of a table. */
export function describeInTable(node: Image): FigureFault {
  return {
    ...{
      code: 'picture-in-table',
      severity: 'warning',
      line: node.position?.start.line ?? 1,
      found: node.url,
    },
    expected: '图片放在表格的外面，单独一行',
    fix: '表格里只显示了图片的说明文字；请把图片移到表格上面或下面。',
  };
}

/** A chart that could not be read. */
export function describeBadChart(node: Code): FigureFault {
  return {
    ...{ code: 'chart-wrong', severity: 'error', line: node.position?.start.line ?? 1 },
    found: node.value.split('\n')[0]?.slice(0, 40) ?? '',
    expected: '第一行是图表的题目，以下每行“名称: 数值 单位”',
    fix: '每行写一个名称、冒号和数字，如“市级: 84 场”。',
  };
}
