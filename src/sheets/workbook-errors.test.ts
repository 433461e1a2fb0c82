import { expect, it } from 'vitest';
import { buildZip } from '../../tests/fixtures/zip.ts';
import { readWorkbook } from './workbook.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A book of one row with these cells, SpreadsheetML. */
function buildBook(cells: string): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  };
  return buildZip(
    Object.entries(files).map(([name, text]) => ({
      name: Buffer.from(name),
      data: Buffer.from(head + text),
    })),
  );
}

it('keeps the errors of formulas, with and without the formula, and numbers with decimals', async () => {
  const errors = ['#NAME?', '#REF!', '#VALUE!', '#N/A', '#DIV/0!'];
  const cells = errors.map((error) => `<c t="e"><f>A1+1</f><v>${error}</v></c>`).join('');
  const bare = '<c t="e"><v>#REF!</v></c><c><v>9.5</v></c><c><f>1+1</f><v>13.9</v></c>';
  const [sheet] = await readWorkbook(buildBook(cells + bare));
  expect(sheet?.rows[0]?.cells).toEqual([...errors, '#REF!', '9.5', '13.9']);
});

it.each([
  ['春_x000D_晓', '春\n晓'],
  ['春_x000D_\n晓_x000d_', '春\n晓'],
  ['春_x000B_晓', '春\n晓'],
  ['春_x0007_晓_x200B_', '春晓'],
  ['IMG_x005F_x0041_.jpg', 'IMG_x0041_.jpg'],
  ['IMG_x41_.jpg', 'IMG_x41_.jpg'],
  ['_xd842__xdfb7_', '𠮷'],
])('reads the text %s of a cell as Excel shows it', async (written, meant) => {
  const [sheet] = await readWorkbook(buildBook(`<c t="inlineStr"><is><t>${written}</t></is></c>`));
  expect(sheet?.rows[0]?.cells).toEqual([meant]);
});
