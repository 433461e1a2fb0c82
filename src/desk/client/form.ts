import type { FormGroup, FormModel, OpenedEntry } from '../form-data.ts';
import { ask, base, getError, given, make, mayWrite, post } from './desk.ts';
import { storePictures } from './store-pictures.ts';
import { saveFile, writeEntryText } from './save-file.ts';
import { buildControl, type Typed } from './controls.ts';

const root = document.querySelector('#form') as HTMLElement;
const said = document.querySelector('#said') as HTMLOutputElement;
const heading = document.querySelector('h1') as HTMLElement;
let isChanged = false;

/** Shows what the address names: `#/calligraphy/1001.md`, `#/new/calligraphy`, or the list. */
async function show(): Promise<void> {
  said.textContent = '';
  isChanged = false;
  try {
    const model = (await ask('model')) as unknown as FormModel;
    const [, folder = '', name = ''] = decodeURIComponent(location.hash).split('/');
    if (folder === 'new')
      showEntry(findGroup(model, name.replace(/\d+$/u, '')), undefined, /\d+$/u.exec(name)?.[0]);
    else if (folder === '') showList(model);
    else await openFile(model, name === '' ? folder : `${folder}/${name}`);
  } catch (error) {
    root.replaceChildren();
    said.textContent = getError(error);
  }
}

function findGroup({ groups }: FormModel, folder: string): FormGroup {
  const group = groups.find((one) => one.folder === folder);
  if (!group) throw new Error('没有这个展厅。');
  return group;
}

async function openFile(model: FormModel, file: string): Promise<void> {
  const entry = (await ask(`entry?file=${encodeURIComponent(file)}`)) as unknown as OpenedEntry;
  showEntry(findGroup(model, file.includes('/') ? (file.split('/')[0] ?? '') : ''), entry);
}

function showList({ groups }: FormModel): void {
  heading.textContent = '填报';
  root.replaceChildren(
    ...groups.map((group) => {
      const links = group.entries.map(({ file, title }) =>
        make('a', {
          href: `#/${file}`,
          textContent: `${file.split('/').at(-1)?.replace(/\.md$/u, '') ?? file}　${title}`,
        }),
      );
      const add = make('a', {
        className: 'press',
        href: `#/new/${group.folder}`,
        textContent: `添一${group.next ? '件' : '篇'}${group.label}`,
      });
      return make('section', {}, [
        make('h2', { textContent: group.label }),
        make('div', { className: 'entries' }, links),
        ...(group.folder === '' ? [] : [add]),
      ]);
    }),
  );
}

function showEntry(group: FormGroup, entry: OpenedEntry | undefined, number = group.next): void {
  heading.textContent = entry ? entry.file : `新的${group.label}`;
  const nameLabel = given
    ? '编号（主办方给了就写；没有就写姓名的拼音）'
    : group.next === undefined
      ? '文件名（英文小写字母、数字、减号）'
      : '编号';
  const name = make('input', {
    name: 'file-name',
    value: given ? '' : (number ?? ''),
    required: true,
    autocomplete: 'off',
  });
  const fields = group.fields.map((field) => {
    const typed = buildControl(field, entry?.values[field.key]);
    return { field, typed, before: JSON.stringify(typed.read()) };
  });
  const body = make('textarea', { name: 'body', value: entry?.body.trim() ?? '', rows: 10 });
  const bodyBefore = body.value;
  const pictures = make('input', { type: 'file', multiple: true, accept: 'image/*', name: 'pictures' });
  const rows = fields.map(({ field, typed }) =>
    setRow(field.label, `${field.rule}。例：${field.example}`, typed, field.required),
  );
  const form = make('form', { className: 'form', noValidate: true }, [
    ...(entry ? [] : [make('label', {}, [nameLabel, name])]),
    ...rows,
    ...(group.hasBody ? [make('label', {}, ['说明（Markdown）', body])] : []),
    ...(given || group.next === undefined
      ? []
      : [make('label', {}, ['图片（一张就是全图；几张依次是各件）', pictures])]),
    make('p', { className: 'bar' }, [
      make('button', {
        type: 'submit',
        className: 'press main',
        textContent: given ? '存成文件' : '保存',
        disabled: !given && !mayWrite,
      }),
      make('a', { className: 'press', href: '#/', textContent: '回到目录' }),
      ...(entry && group.next !== undefined
        ? [
            make('a', {
              className: 'press',
              href: `${base}dev/pick/${heading.textContent.match(/\d{4,}/u)?.[0] ?? ''}/`,
              textContent: '在图上框选',
            }),
          ]
        : []),
    ]),
  ]);
  form.addEventListener('input', () => (isChanged = true));
  let hash = entry?.hash ?? '';
  let file = entry?.file ?? '';
  const save = async (): Promise<void> => {
    if (file === '') {
      const stem = name.value.normalize('NFKC').trim();
      if (!/^[a-z0-9][a-z0-9-]*$/u.test(stem)) throw new Error('编号或文件名没有写对。');
      file = `${group.folder}/${stem}.md`;
    }
    if (given) {
      saveFile(
        file.split('/').at(-1) ?? file,
        writeEntryText(
          fields.map(({ field, typed }) => [field, typed.read()]),
          body.value,
        ),
      );
      said.textContent = `已存成 ${file.split('/').at(-1) ?? ''}，在浏览器的下载文件夹里。`;
      file = '';
      isChanged = false;
      return;
    }
    const isNew = hash === '';
    const changed = fields.filter(({ typed, before }) => JSON.stringify(typed.read()) !== before);
    const missing = fields.filter(({ field, typed }) => field.required && typed.read() === undefined);
    const status = fields.find(({ field }) => field.key === 'status')?.typed.read();
    const changes = Object.fromEntries(changed.map(({ field, typed }) => [field.key, typed.read() ?? null]));
    try {
      const answer = await post('entry', {
        ...{ file, hash, isNew, changes },
        ...(group.hasBody && body.value !== bodyBefore && { body: body.value }),
      });
      hash = String(answer['hash']);
    } catch (error) {
      if (isNew) file = '';
      throw error;
    }
    for (const one of fields) one.before = JSON.stringify(one.typed.read());
    isChanged = false;
    const stored = await storePictures(pictures, file);
    const left =
      missing.length > 0 && status !== 'draft' && status !== 'withdrawn'
        ? `还缺：${missing.map(({ field }) => field.label).join('、')}。`
        : '';
    said.replaceChildren(
      `已写入 ${[file, ...stored].join('、')}。${left}`,
      make('a', { href: `${base}check/`, textContent: '看有没有问题' }),
    );
    if (isNew) history.replaceState(null, '', `#/${file}`);
    heading.textContent = file;
    name.parentElement?.remove();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save().catch((error: unknown) => (said.textContent = getError(error)));
  });
  root.replaceChildren(form);
}

function setRow(label: string, rule: string, { element }: Typed, required: boolean): HTMLElement {
  const isPlain = element.matches('input, select, textarea');
  const told = make('span', { className: 'rule', textContent: rule });
  const word = `${label}${required ? '（必填）' : ''}`;
  return isPlain
    ? make('label', {}, [word, element, told])
    : make('fieldset', {}, [make('legend', { textContent: word }), told, element]);
}

addEventListener('hashchange', () => void show());
addEventListener('beforeunload', (event) => {
  if (isChanged) event.preventDefault();
});
void show();
