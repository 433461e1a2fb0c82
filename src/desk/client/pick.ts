import type { Region } from '../../exhibition/values.ts';
import type { PickData } from '../pick-data.ts';
import { writeRegion } from '../region-text.ts';
import { base, getError, make, mayWrite, post, readPageData } from './desk.ts';

const data = readPageData() as PickData;
const stage = document.querySelector('.stage') as HTMLElement;
const image = document.querySelector('.stage img') as HTMLImageElement;
const form = document.querySelector('form') as HTMLFormElement;
const said = document.querySelector('output') as HTMLOutputElement;
const shownText = document.querySelector('pre') as HTMLElement;
const box = stage.appendChild(make('div', { className: 'box', hidden: true }));
const sides = ['x', 'y', 'width', 'height'] as const;

const field = (name: string): HTMLInputElement | HTMLSelectElement =>
  form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
const fill = (name: string, options: [value: string, text: string][]): void =>
  field(name).replaceChildren(
    ...options.map(([value, textContent]) => make('option', { value, textContent })),
  );

fill(
  'part',
  data.parts.map(({ caption }, at) => [String(at), `${at + 1}${caption && `　${caption}`}`]),
);
fill('target', [
  ['details', '看点'],
  ...(data.lines.length > 0 ? [['columns', '释文一行的位置'] as [string, string]] : []),
  ...data.covers.map(({ file, label }): [string, string] => [file, label]),
]);
fill(
  'kind',
  data.kinds.map((kind) => [kind, kind]),
);
fill(
  'line',
  data.lines.map((line, at) => [String(at + 1), `${at + 1}　${line}`]),
);
(document.querySelector('[data-several]') as HTMLElement).hidden = data.parts.length < 2;

function getPart(): PickData['parts'][number] & { at: number } {
  const at = Number(field('part').value);
  return { ...(data.parts[at] as PickData['parts'][number]), at };
}

function getRegion(): Region {
  const [x = 0, y = 0, width = 0, height = 0] = sides.map((side) => Number(field(side).value));
  return { x, y, width, height };
}

function place(element: HTMLElement, { x, y, width, height }: Region): void {
  Object.assign(element.style, { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` });
}

/** What is to be written: the file, the field and its item. */
function describe(): { file: string; field: string; item: Record<string, string> } {
  const part = getPart();
  const region = writeRegion(getRegion(), part);
  const target = field('target').value;
  const of = data.parts.length > 1 ? { part: String(part.at + 1) } : {};
  const read = (name: string): string => field(name).value.trim();
  if (target === 'details') {
    const item = { region, ...of, kind: read('kind'), title: read('title'), note: read('note') };
    return { file: data.entry, field: target, item };
  }
  if (target === 'columns')
    return { file: data.entry, field: target, item: { region, ...of, line: read('line') } };
  return { file: target, field: 'cover', item: { work: data.number, region } };
}

function writeText({ field: name, item }: ReturnType<typeof describe>): string {
  const pairs = Object.entries(item).filter(([, value]) => value !== '');
  const text = pairs.map(
    ([key, value]) => `${key}: ${/^[\p{L}\p{N}]+$/u.test(value) ? value : JSON.stringify(value)}`,
  );
  return name === 'cover' ? `cover: { ${text.join(', ')} }` : `${name}:\n  - { ${text.join(', ')} }`;
}

function show(): void {
  const part = getPart();
  const target = field('target').value;
  for (const row of document.querySelectorAll<HTMLElement>('[data-for]'))
    row.hidden = row.dataset['for'] !== target;
  if (!image.src.endsWith(part.src)) image.src = part.src;
  image.width = part.width;
  image.height = part.height;
  const region = getRegion();
  box.hidden = region.width <= 0 || region.height <= 0;
  place(box, region);
  shownText.textContent = box.hidden ? '' : writeText(describe());
  for (const old of stage.querySelectorAll('.mark')) old.remove();
  for (const mark of data.marks.filter((one) => one.part === part.at)) {
    const element = make('div', { className: 'mark', title: mark.name }, [
      make('span', { textContent: mark.name.replace(/ .*$|^第 | 行$/gu, '') }),
    ]);
    place(element, mark.region);
    stage.insertBefore(element, box);
  }
}

function setRegion(region: Region): void {
  const [x, y, width, height] = writeRegion(region, getPart()).split(',');
  sides.forEach((side, at) => (field(side).value = [x, y, width, height][at] ?? '0'));
  show();
}

/** Where a pointer is, in percent of the picture, and never outside it. */
function locate({ clientX, clientY }: PointerEvent): { x: number; y: number } {
  const { left, top, width, height } = image.getBoundingClientRect();
  const bound = (value: number): number => Math.min(Math.max(value, 0), 100);
  return { x: bound(((clientX - left) / width) * 100), y: bound(((clientY - top) / height) * 100) };
}

stage.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  event.preventDefault();
  stage.setPointerCapture(event.pointerId);
  const from = locate(event);
  const draw = (move: PointerEvent): void => {
    const to = locate(move);
    setRegion({
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    });
  };
  const end = (): void => {
    stage.removeEventListener('pointermove', draw);
    stage.removeEventListener('pointerup', end);
    stage.removeEventListener('pointercancel', end);
  };
  stage.addEventListener('pointermove', draw);
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
});
form.addEventListener('input', show);

field('copy').addEventListener('click', () => {
  const text = shownText.textContent;
  navigator.clipboard.writeText(text).then(
    () => (said.textContent = '已复制。'),
    () => (said.textContent = '浏览器不让复制：选中下面的文字，按 Ctrl+C。'),
  );
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void write();
});

async function write(): Promise<void> {
  const drawn = describe();
  if (box.hidden) {
    said.textContent = '先在图上拖出一个框。';
    return;
  }
  if (!mayWrite) {
    said.textContent = '这台电脑不能写入，请复制文字。';
    return;
  }
  try {
    const { hash } = await post('region', { ...drawn, hash: data.hashes[drawn.file] ?? '' });
    data.hashes[drawn.file] = String(hash);
    if (drawn.field !== 'cover') {
      const name =
        drawn.field === 'columns'
          ? `第 ${drawn.item['line'] ?? ''} 行`
          : `${drawn.item['kind'] ?? ''} ${drawn.item['title'] ?? ''}`;
      data.marks.push({ region: getRegion(), part: getPart().at, name: name.trim() });
    }
    said.replaceChildren(
      `已写入 ${drawn.file}。`,
      make('a', { href: `${base}w/${data.number}/`, textContent: '看作品页' }),
    );
    show();
  } catch (error) {
    said.textContent = getError(error);
  }
}

show();
