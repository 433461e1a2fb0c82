import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText } from './decode-text.ts';
import { getForeignKind, getWideOrder, hasWideMark } from './text-kinds.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-texts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array | string) {
  const file = join(folder, 'a.md');
  writeFileSync(file, bytes);
  return readText(file, 'a.md');
}
const wide = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('a file that is no text', () => {
  const paste = '打开它，把文字全部复制到记事本里，另存为 UTF-8 编码的文本，再用原来的文件名换上。';
  const picture = '把后缀改回 .jpg 一类，另写一个文本文件。';
  const sound = '把后缀改回 .mp3 一类，另写一个文本文件。';

  // The first bytes are those of the formats' specifications, as file(1) knows them.
  it.each<[string, string, string]>([
    ['504b0304', 'Word 2007 以后的文档（.docx）或压缩包', paste],
    ['504b0506', 'Word 2007 以后的文档（.docx）或压缩包', paste],
    ['d0cf11e0a1b11ae1', '旧版 Word 或 WPS 文档（.doc、.wps）', paste],
    [Buffer.from('{\\rtf1').toString('hex'), '写字板文档（.rtf）', paste],
    [Buffer.from('%PDF-1.7').toString('hex'), 'PDF 文件', paste],
    [Buffer.from('<!DOCTYPE html>').toString('hex'), '网页（.html）', paste],
    [Buffer.from('<html>').toString('hex'), '网页（.html）', paste],
    ['ffd8ffe0', '一张图片', picture],
    ['89504e470d0a1a0a', '一张图片', picture],
    [Buffer.from('GIF89a').toString('hex'), '一张图片', picture],
    ['49492a00', '一张图片', picture],
    ['4d4d002a', '一张图片', picture],
    ['0000000c6a502020', '一张图片', picture],
    ['384250530001', '一张图片', picture],
    ['0000001866747970', '一张图片', picture],
    [Buffer.from('RIFF1234WEBPVP8 ').toString('hex'), '一张图片', picture],
    [Buffer.from('ID3').toString('hex'), '一段录音或录像', sound],
    [Buffer.from('OggS').toString('hex'), '一段录音或录像', sound],
    [Buffer.from('fLaC').toString('hex'), '一段录音或录像', sound],
    [Buffer.from('Rar!').toString('hex'), '压缩包', '先解压，再把里面的文本放进来。'],
    ['377abcaf271c', '压缩包', '先解压，再把里面的文本放进来。'],
    ['1f8b08', '压缩包', '先解压，再把里面的文本放进来。'],
    ['74657874000000', '二进制文件，不是文本', paste],
  ])('%s', (bytes, name, fix) => {
    expect(getForeignKind(Buffer.from(bytes, 'hex'))).toMatchObject({ name, fix });
  });

  it('is one error', async () => {
    expect(await read(Buffer.from('ffd8ffe0', 'hex'))).toEqual({
      text: '',
      readable: false,
      problems: [
        {
          ...{ code: 'file-not-text', severity: 'error', file: 'a.md', found: '一张图片，只是改了后缀' },
          ...{ expected: '记事本写的纯文本', fix: picture },
        },
      ],
    });
  });

  it.each(['title: 春', '', 'PK', 'RIFF1234WAVE', 'a ftyp', '—'])('%j may be text', (text) => {
    expect(getForeignKind(Buffer.from(text))).toBeUndefined();
  });

  it('is none for the zeros of UTF-16', () => {
    expect(getForeignKind(wide('ab\ncd\n', 'le'))).toBeUndefined();
    expect(getForeignKind(Buffer.from([0xff, 0xfe, 0x41, 0x00]))).toBeUndefined();
    expect(getForeignKind(Buffer.from([0xfe, 0xff, 0x00, 0x41]))).toBeUndefined();
  });
});

describe('the order of bytes', () => {
  it.each([
    [[0xff, 0xfe], 'utf-16le', true],
    [[0xfe, 0xff], 'utf-16be', true],
    [[0xff, 0xff], undefined, false],
    [[0xfe, 0xfe], undefined, false],
    [[...wide('a\nb\n', 'le')], 'utf-16le', false],
    [[...wide('a\nb\n', 'be')], 'utf-16be', false],
    [[...wide('ab', 'le')], undefined, false],
    [[...wide('a\n', 'le'), 0x41], undefined, false],
    [[...Buffer.from('a\nb\n')], undefined, false],
    [[...wide('\n', 'le'), ...wide('\n', 'be')], undefined, false],
  ] as const)('of %j is %s', (bytes, order, hasMark) => {
    expect(getWideOrder(Buffer.from(bytes))).toBe(order);
    expect(hasWideMark(Buffer.from(bytes))).toBe(hasMark);
  });
});

describe('a text', () => {
  it('of UTF-8 is read as it stands, without what nobody can see', async () => {
    expect(await read('\uFEFF春\u200B\u202E晓\u0007\u00AD\n')).toEqual({
      text: '春晓\n',
      problems: [],
      readable: true,
    });
    // What joins letters and turns them stays: U+200C and U+200D are part of words.
    expect((await read('a\u200Cb\u200Dc\td')).text).toBe('a\u200Cb\u200Dc\td');
  });

  const utf8 = {
    code: 'encoding-not-utf8',
    severity: 'warning',
    found: '文件不是 UTF-8 编码',
    expected: 'UTF-8 编码',
  };

  it('of another encoding is read, and told', async () => {
    for (const order of ['le', 'be'] as const) {
      expect(await read(wide('title: 春\n', order))).toEqual({
        text: 'title: 春\n',
        problems: [
          { ...utf8, file: 'a.md', fix: '已按 UTF-16 编码读取；请用记事本“另存为”，编码选 UTF-8。' },
        ],
        readable: true,
      });
    }
    // 春眠不觉晓 in GB 2312.
    const bytes = Buffer.from('b4bac3dfb2bbbef5cffe', 'hex');
    expect(await read(bytes)).toEqual({
      text: '春眠不觉晓',
      problems: [
        { ...utf8, file: 'a.md', fix: '已按中文 Windows 的编码读取；请用记事本“另存为”，编码选 UTF-8。' },
      ],
      readable: true,
    });
  });

  it('of two encodings is told with its line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('title: 春\nalt: '),
      Buffer.from('b4bac3dfb2bbbef5cffe', 'hex'),
    ]);
    expect(await read(bytes)).toEqual({
      text: '',
      problems: [
        {
          ...{ code: 'encoding-mixed', severity: 'error', file: 'a.md', line: 2 },
          found: '从这一行起换了编码，文字成了乱码',
          expected: '整个文件用 UTF-8 编码',
          fix: '用记事本打开，把乱码的地方重新打一遍，“另存为”，编码选 UTF-8。',
        },
      ],
      readable: false,
    });
  });

  // 春眠不觉晓 in GB 2312 behind UTF-8 on one line: eight Han or their signs in a row are no chance.
  it.each([
    ['春'.repeat(8), true],
    [`题、${'春'.repeat(5)}。`, true],
    ['春'.repeat(7), false],
    ['あ'.repeat(8), false],
    [`${'春'.repeat(4)}あ${'春'.repeat(4)}`, false],
  ])('of one line that begins with %j is of two encodings: %j', async (first, isMixed) => {
    const bytes = Buffer.concat([Buffer.from(first), Buffer.from('b4bac3dfb2bbbef5cffe', 'hex')]);
    const { problems } = await read(bytes);
    expect(problems.map((one) => one.code === 'encoding-mixed' && one.line)).toEqual([isMixed && 1]);
  });

  // As Python 3.11 encodes them; other rows than those of Han make 15 % of a Chinese text at most, rules left out.
  it.each([
    ['春'.repeat(17) + 'ā'.repeat(3), 'b4ba'.repeat(17) + 'a8a1'.repeat(3), true],
    ['春'.repeat(17) + 'ā'.repeat(4), 'b4ba'.repeat(17) + 'a8a1'.repeat(4), false],
    ['春ā', 'b4baa8a1', true],
    ['春āā', 'b4baa8a1a8a1', false],
    ['春α', 'b4baa6c1', true],
    ['春ぁ', 'b4baa4a1', true],
    ['春┌┐', 'b4baa9b0a9b4', false],
    [`春${'─'.repeat(9)}`, `b4ba${'a9a4'.repeat(9)}`, true],
    ['a春b', '61b4ba62', true],
    // Big5 for 一 behind a text of GBK; Shift JIS for 春のの日; what Shift JIS would take for kana.
    ['春一', `${'b4ba'.repeat(20)}a440`, false],
    ['春汝', `${'b4ba'.repeat(20)}a7a0`, false],
    ['春のの日', '8f7482cc82cc93fa', false],
    ['偉大的人', '82a5b4f3b5c4c8cb', true],
    ['王傑', 'cdf582dc', true],
  ])('%j in %s is Chinese: %j', async (text, bytes, isChinese) => {
    const decoded = await read(Buffer.from(bytes, 'hex'));
    expect(decoded.problems.map(({ code }) => code)).toEqual([
      isChinese ? 'encoding-not-utf8' : 'encoding-unknown',
    ]);
    expect(decoded.text).toBe(isChinese ? text : '');
  });

  it('of no encoding that is known is told', async () => {
    expect((await read(Buffer.from('ff80ff80', 'hex'))).problems).toEqual([
      {
        ...{ code: 'encoding-unknown', severity: 'error', file: 'a.md', expected: 'UTF-8 编码' },
        found: '认不出文件的编码（既不是 UTF-8，也不是简体中文 Windows 的编码，可能是繁体的 Big5）',
        fix: '用写它的软件打开，确认文字没有乱码，“另存为”，编码选 UTF-8。',
      },
    ]);
  });

  it('has 600,000 bytes at most', async () => {
    expect((await read('a'.repeat(600_000))).problems).toEqual([]);
    expect(await read('a'.repeat(600_001))).toEqual({
      text: '',
      problems: [
        {
          ...{ code: 'file-too-long', severity: 'error', file: 'a.md', found: '601 KB 的文字' },
          expected: '一个文件不超过 600 KB（约二十万字）',
          fix: '分成几个文件；若里面夹着图片的代码，请删去，图片另存在旁边。',
        },
      ],
      readable: false,
    });
  });

  it('that cannot be opened is told', async () => {
    expect((await readText(join(folder, 'nowhere.md'), 'nowhere.md')).problems).toEqual([
      {
        ...{ code: 'file-unreadable', severity: 'error', file: 'nowhere.md', found: '打不开这个文件' },
        expected: '可以读取的文本文件',
        fix: '关掉正在占用它的程序，检查文件是否完好、有无读取权限。',
      },
    ]);
  });
});
