/** What is wrong with a caption file, and the 1-based line of it. */
export interface CaptionFault {
  line: number;
  found: string;
  fix: string;
}

/** Hours may be left out; a fraction has three digits, behind a point. */
const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^[ \t]*${time}[ \t]*-->[ \t]*${time}(?:[ \t]+\S.*)?$`, 'u');

/**
 * Tells the first fault of a WebVTT file that keeps a browser from showing it, undefined where there is none.
 * @see https://www.w3.org/TR/webvtt1/#file-parsing
 */
export function findCaptionFault(text: string): CaptionFault | undefined {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const cues: { start: number; line: number; words: string[] }[] = [];
  for (const [at, written] of lines.entries()) {
    const line = at + 1;
    if (!written.includes('-->')) {
      if (written.trim() !== '' && cues.at(-1)?.line === line - 1 - (cues.at(-1)?.words.length ?? 0))
        cues.at(-1)?.words.push(written);
      continue;
    }
    const read = timing.exec(written);
    if (!read) return describeTiming(written, line);
    const [start, end] = [toSeconds(read.slice(1, 5)), toSeconds(read.slice(5, 9))];
    if (end <= start)
      return {
        line,
        found: `结束不晚于开始：${written.trim()}`,
        fix: '核对这一句的两个时间，前面是开始，后面是结束。',
      };
    cues.push({ start, line, words: [] });
  }
  if (!/^WEBVTT(?:[ \t].*)?$/u.test(lines[0] ?? '')) return describeHead(lines[0] ?? '', cues.length > 0);
  if (!cues.some(({ words }) => words.length > 0))
    return {
      line: 1,
      found: '一句字幕也没有',
      fix: '写上字幕：一行时间，如“00:00:01.000 --> 00:00:04.000”，下一行是话，每句之间空一行。',
    };
  return undefined;
}

function describeTiming(written: string, line: number): CaptionFault {
  const pointed = written
    .trim()
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '.');
  return {
    line,
    found: `读不懂的时间：${written.trim()}`,
    fix: timing.test(pointed)
      ? `把这一行换成“${pointed}”；别的时间也一样，秒后面是点，不是逗号。`
      : '写成“00:00:01.000 --> 00:00:04.000”的样子：时、分、秒各两位，点后面三位。',
  };
}

function describeHead(first: string, hasCues: boolean): CaptionFault {
  return {
    line: 1,
    found: first.trim() === '' ? '开头是空行' : `开头是：${first.trim().slice(0, 20)}`,
    fix: hasCues
      ? '在最前面加一行 WEBVTT，再空一行。'
      : '用剪映、Arctime 一类的软件把字幕导出为 WebVTT（.vtt）。',
  };
}

function toSeconds([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: readonly (
  string | undefined
)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}
