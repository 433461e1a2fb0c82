import { post } from './desk.ts';

/** Puts the chosen pictures beside the entry, under its number. */
export async function storePictures(input: HTMLInputElement, file: string): Promise<string[]> {
  const files = [...(input.files ?? [])];
  const number = /(\d{4,})\.md$/u.exec(file)?.[1] ?? '';
  const names: string[] = [];
  for (const [at, picture] of files.entries()) {
    const asked = new URLSearchParams({
      number,
      name: picture.name,
      part: files.length > 1 ? String(at + 1) : '',
    });
    const { name } = await post(`picture?${asked.toString()}`, picture);
    names.push(String(name));
  }
  input.value = '';
  return names;
}
