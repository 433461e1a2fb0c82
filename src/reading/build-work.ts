import { isSequence } from '../exhibition/hanging.ts';
import type { Picture } from '../exhibition/picture.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Artist, Region, WrittenRegion } from '../exhibition/values.ts';
import type { Part, Work } from '../exhibition/work.ts';
import type { DraftWork } from './draft-work.ts';

/** What stands on a region of one of the parts. */
interface Placed {
  item: number;
  region: WrittenRegion;
  part: number;
  isPartUnsaid?: true;
}

/**
 * Makes the work of a draft whose pictures are known, without its description. Regions that leave their picture, and
 * a size that lies where the picture stands, are Problems.
 */
export function buildWork(
  draft: DraftWork,
  pictures: readonly Picture[],
): { work: Work; problems: Problem[] } {
  const { values, files } = draft;
  const { title, artist, unit, city, minor, alt, details, columns, ...others } = values;
  // Told in other ways, or to nobody.
  const { audio: _, words_audio: __, video: ___, captions: ____, text_source: _____, ...rest } = others;
  const problems: Problem[] = [...checkSize(draft, pictures)];
  const parts: Part[] = pictures.map((picture, index) => {
    const caption = draft.parts[index]?.caption;
    return { picture, ...(caption !== undefined && { caption }) };
  });
  const place = <T extends Placed>(
    items: readonly T[] | undefined,
    field: 'details' | 'columns',
  ): (Omit<T, 'item' | 'isPartUnsaid'> & { region: Region })[] =>
    (items ?? []).flatMap(({ item, isPartUnsaid, ...rest }) => {
      const picture = pictures[rest.part - 1];
      const region = picture && toPercent(rest.region, picture);
      const key = picture ? 'region' : 'part';
      const line = draft.lineOf([field, item, key]) ?? draft.lineOf([field, item]) ?? draft.lineOf([field]);
      const count = pictures.length;
      if (isPartUnsaid && count > 1) problems.push(describeUnsaid(draft.file, field, count, line));
      if (region) return [{ ...rest, region, part: rest.part - 1 }];
      if (count > 0) problems.push(describeOutside(draft.file, field, rest, picture, count, line));
      return [];
    });
  const work: Work = {
    ...rest,
    number: files.number,
    hall: files.hall.slug,
    title: title ?? files.number,
    artists: (artist ?? []).map((one) => completeArtist(one, { unit, city, minor })),
    alt: alt ?? '',
    parts,
    details: place(details, 'details'),
    columns: place(columns, 'columns').map((column) => ({ ...column, line: column.line - 1 })),
    tracks: draft.tracks.map(({ track }) => track),
    ...(draft.ownTracks.length > 0 && { ownTracks: draft.ownTracks.map(({ track }) => track) }),
    ...(draft.video && { video: draft.video.video }),
    status: draft.status,
    direction: values.direction ?? 'rtl',
    sample: values.sample ?? false,
    description: '',
    summary: '',
  };
  return { work, problems };
}

/**
 * The work's own unit, city and sign of a child hold for each artist without. This is where the unit of a child ends:
 * no page, label, file or index has it from anywhere else.
 */
function completeArtist(
  artist: Artist,
  own: { unit: string | undefined; city: string | undefined; minor: boolean | undefined },
): Artist {
  const { name } = artist;
  const minor = artist.minor === true || own.minor === true;
  const unit = minor ? undefined : (artist.unit ?? own.unit);
  const city = artist.city ?? own.city;
  return {
    name,
    ...(unit !== undefined && { unit }),
    ...(city !== undefined && { city }),
    ...(minor && { minor: true }),
  };
}

/** From this on one proportion is another's turned, and not a mount around it. */
const turnedAlike = 1.15;
const standingUnlike = 1.4;

/** Tells of a size written 横×纵: it fits the picture when it is turned, and not as it stands. */
function checkSize(draft: DraftWork, pictures: readonly Picture[]): Problem[] {
  const { size } = draft.values;
  if (!size || pictures.length === 0 || isSequence(draft.values, pictures.length)) return [];
  const shown = pictures.reduce((sum, { width, height }) => sum + width / height, 0);
  const differ = (ratio: number): number => Math.max(shown / ratio, ratio / shown);
  const written = size.width / size.height;
  if (differ(written) < standingUnlike || differ(1 / written) > turnedAlike) return [];
  const line = draft.lineOf(['size']);
  return [
    {
      ...{ code: 'size-turned', severity: 'warning', file: draft.file, field: 'size' },
      ...(line !== undefined && { line }),
      found: `${size.height}×${size.width}，图片却是${shown > 1 ? '横' : '竖'}的`,
      expected: '先写纵（高），再写横（宽）',
      fix: `若是写反了，请改成“${size.width}×${size.height}”；图片没有转正时，请把图片转正。`,
    },
  ];
}

/** A region in percent of its picture; undefined when it leaves it. */
export function toPercent(
  region: WrittenRegion,
  picture: { width: number; height: number },
): Region | undefined {
  const { x, y, width, height, unit } = region;
  if (unit === 'percent') return { x, y, width, height };
  if (x + width > picture.width || y + height > picture.height) return undefined;
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    x: round((x / picture.width) * 100),
    y: round((y / picture.height) * 100),
    width: round((width / picture.width) * 100),
    height: round((height / picture.height) * 100),
  };
}

/** Tells of a region of which nobody says on which of several parts it lies. */
function describeUnsaid(file: string, field: string, count: number, line: number | undefined): Problem {
  return {
    ...{ code: 'part-unsaid', severity: 'warning', file, field },
    ...(line !== undefined && { line }),
    found: '没有写 part，当作第 1 件',
    expected: `作品共 ${count} 件，part 写在第几件上`,
    fix: '在 region 旁边加上“part: 1”，数字是第几件。',
  };
}

/** Tells of a region that leaves its picture, or names one that is not there. */
export function describeOutside(
  file: string,
  field: string,
  item: { region: WrittenRegion; part: number },
  picture: Picture | undefined,
  count: number,
  line: number | undefined,
): Problem {
  const { x, y, width, height } = item.region;
  return {
    ...{ code: 'region-outside', severity: 'error', file, field },
    ...(line !== undefined && { line }),
    found: picture ? `px:${x},${y},${width},${height}` : `part: ${item.part}`,
    expected: picture
      ? `在 ${picture.width}×${picture.height} 像素的图片以内`
      : `作品共 ${count} 件，part 在 1 到 ${count} 之间`,
    fix: picture
      ? '在图上重新量一次，改成在图片以内的数。'
      : `把“part: ${item.part}”改成“part: 1”${count > 1 ? '，或别的一件' : ''}。`,
  };
}
