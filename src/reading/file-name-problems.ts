import type { Problem } from '../exhibition/problem.ts';
import type { FolderFile } from './folder.ts';

/** Tells of a name with an ending too many. */
export function checkName(file: FolderFile, proper: string): Problem[] {
  if (file.name.toLowerCase() === proper.toLowerCase()) return [];
  return [
    {
      ...{ code: 'file-name-odd', severity: 'warning', file: file.relative },
      found: file.name,
      expected: proper,
      fix: `已按 ${proper} 读取；请改名为 ${proper}。Windows 里先在“查看”中勾选“文件扩展名”。`,
    },
  ];
}
