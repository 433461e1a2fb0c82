import type { findSlugFault, HouseShow } from '../../exhibition/house.ts';
import type { Problem } from '../../exhibition/problem.ts';

const houseFile = 'house.yaml';

export function describeMissingHouse(names: readonly string[]): Problem {
  const other = names.find((name) => /^(?:house|展览馆|书架)\.\w+$/iu.test(name));
  return {
    ...{ code: 'house-missing', severity: 'error', file: houseFile },
    found: other === undefined ? '没有 house.yaml' : `没有 house.yaml，有 ${other}`,
    expected: '放各届展览的文件夹里有 house.yaml，写着名称与主办单位',
    fix:
      other === undefined
        ? '确认指定的是放各届展览的文件夹；没有就新建 house.yaml，写两行：“title: 名称”和“hosts: [主办单位]”。'
        : `若 ${other} 就是它，请改名为 house.yaml；不是，就新建 house.yaml，写两行：“title: 名称”和“hosts: [主办单位]”。`,
  };
}

export function describeNothing(): Problem {
  return {
    ...{ code: 'house-empty', severity: 'error', file: houseFile },
    found: '这里没有一届展览的文件夹',
    expected: '每届展览一个文件夹，如 2022、2024',
    fix: '把每届的展览文件夹（里面有 exhibition.yaml）整个放进来，文件夹以年份命名，如 2024。',
  };
}

export function describeShowInHouse(name: string): Problem {
  return {
    ...{ code: 'house-is-show', severity: 'error', file: name },
    found: `${name} 直接放在这里`,
    expected: '这里只放 house.yaml 和各届的文件夹；每届的文件都在自己的文件夹里',
    fix: '新建一个以年份命名的文件夹，如 2024，把这一届的全部文件移进去。',
  };
}

export function describeNoShow(name: string): Problem {
  return {
    ...{ code: 'house-folder-empty', severity: 'error', file: name },
    found: '文件夹里没有 exhibition.yaml，也不是封存的展览',
    expected: '每个文件夹是一届展览',
    fix: `把这一届的 exhibition.yaml 放进去；不是展览，就移到别处，或改名为 _${name}，以 _ 开头的不看。`,
  };
}

export function describeNested(name: string, inner: string): Problem {
  return {
    ...{ code: 'house-folder-nested', severity: 'error', file: name },
    found: `展览在里面一层：${name}/${inner}`,
    expected: 'exhibition.yaml（封存的是 bagit.txt）就在这个文件夹里',
    fix: `把 ${name}/${inner} 里的全部文件移到 ${name} 里，删去空了的 ${inner}。`,
  };
}

export function describeTwin(name: string, twin: string): Problem {
  return {
    ...{ code: 'house-folder-twice', severity: 'error', file: name },
    found: `${twin} 与 ${name} 只有大小写不同`,
    expected: '每届的网址不同；有的电脑和服务器不分大小写',
    fix: `给其中一个换一个名字，都用小写，如 ${name.toLowerCase()}-2。`,
  };
}

/** `taken` are the names of all folders, so that none is suggested twice. */
export function describeFolderName(
  name: string,
  fault: NonNullable<ReturnType<typeof findSlugFault>>,
  taken: ReadonlySet<string>,
): Problem {
  const wanted = suggestSlug(name, taken);
  const found = {
    form: `文件夹叫“${name}”，它会成为网址`,
    reserved: `“${name}”是网站自用的网址`,
    device: `“${name}”在 Windows 上不能作文件夹的名字`,
  };
  return {
    ...{ code: 'house-folder-name', severity: 'error', file: name },
    found: found[fault],
    expected: '小写英文字母、数字与减号，不长于 60 个字，且不是网站自用的词；最好就是年份',
    fix: `把文件夹改名为 ${wanted}。`,
  };
}

/** A name that would do: the year that it has, or what of it can stand in an address. */
function suggestSlug(name: string, taken: ReadonlySet<string>): string {
  const folded = name.normalize('NFKC').toLowerCase();
  const year = /(?:19|20)\d\d/u.exec(folded)?.[0];
  const plain = folded
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 50);
  const base = year ?? (plain === '' || plain === folded ? `show${plain === '' ? '' : `-${plain}`}` : plain);
  for (let count = 1; ; count++) {
    const wanted = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(wanted)) return wanted;
  }
}

export function describeRootShow(
  written: string,
  line: number | undefined,
  shows: readonly HouseShow[],
): Problem {
  const known = shows.map(({ slug }) => slug);
  return {
    ...{ code: 'house-root-show', severity: 'error', file: houseFile, field: 'root_show' },
    ...(line !== undefined && { line }),
    found: written,
    expected: known.length === 0 ? '一届展览的文件夹名' : `${known.join('、')}之一`,
    fix:
      known.length === 0
        ? '没有哪一届从前独自放在网址根上，就删去这一行。'
        : `改成“root_show: ${known[0] ?? ''}”，即从前独自放在网址根上的那一届；没有就删去这一行。`,
  };
}

/**
 * A show at the address of a hall of the one whose old addresses lead on from the root. `taken` are the names of all
 * folders.
 */
export function describeRootClash(rootShow: string, slug: string, taken: ReadonlySet<string>): Problem {
  return {
    ...{ code: 'house-root-clash', severity: 'error', file: slug },
    found: `“${slug}”也是 ${rootShow} 那一届从前的网址（/${slug}/）`,
    expected: '印出去的旧网址不能被另一届占用',
    fix: `把文件夹改名为 ${suggestSlug(slug, taken)}。`,
  };
}

/** At most so many files are named. */
const mostNamed = 5;

function nameFiles(files: readonly string[]): string {
  const rest = files.length > mostNamed ? `……共 ${files.length} 个` : '';
  return files.slice(0, mostNamed).join('、') + rest;
}

export function describeDamage(slug: string, kind: string, files: readonly string[]): Problem {
  const found: Readonly<Record<string, string>> = {
    'not-a-bag': '封存的清单读不了',
    changed: '这些文件与封存时不同',
    missing: '这些文件不见了',
    extra: '封存以后多出了这些文件',
  };
  return {
    ...{ code: 'sealed-damaged', severity: 'error', file: slug },
    found: `${found[kind] ?? '封存的展览有损坏'}：${nameFiles(files)}`,
    expected: '与封存时一字不差（manifest-sha256.txt 里的校验和都对得上）',
    fix:
      kind === 'extra'
        ? '把多出来的文件移到别处。'
        : `换上另存的那一份：把封存的 ZIP 重新解开，整个换掉 ${slug} 文件夹。网站上的这一届没有动。`,
  };
}

/** A sealed copy whose data and codes say that it stands elsewhere. */
export function describeSealedPlace(slug: string, sealed: string, here: string): Problem {
  return {
    ...{ code: 'sealed-place', severity: 'warning', file: slug },
    found: `封存时写的网址是 ${sealed}`,
    expected: `它在这里的网址：${here}`,
    fix: '网页照常打开，不用改；二维码和 IIIF 清单里仍是封存时的网址，请让那个网址也能打开或跳转过来。',
  };
}

export function describeSealedForm(slug: string, isNewer: boolean): Problem {
  return {
    ...{ code: 'sealed-form', severity: 'error', file: slug },
    found: isNewer ? '封存它的程序比这个程序新，格式不认识' : '不是尺幅封存的展览，里面没有网站',
    expected: '由 npm run seal 封存的展览',
    fix: isNewer
      ? '先更新尺幅，再运行一次；展览本身没有损坏，仍可单独打开。'
      : `把 npm run seal 做的封存文件夹放到 ${slug} 里；不是展览，就移到别处。`,
  };
}
