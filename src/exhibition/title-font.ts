/** A font, whole, from a package of npm. */
export interface TitleFont {
  /** As imprints and messages call it. */
  name: string;
  nameZh: string;
  licence: string;
  licenceEn: string;
  package: string;
  /** Files within the package by weight: 400 for running text of prints and share sheets, 600 for titles. */
  files: Readonly<Record<400 | 600, string>>;
}

/** Every font that titles may be set in; its package stands in package.json. */
export const titleFonts = {
  notoSerif: {
    name: 'Noto Serif SC',
    nameZh: '思源宋体',
    licence: 'SIL 开放字体许可',
    licenceEn: 'SIL Open Font License',
    package: '@expo-google-fonts/noto-serif-sc',
    files: {
      400: '400Regular/NotoSerifSC_400Regular.ttf',
      600: '600SemiBold/NotoSerifSC_600SemiBold.ttf',
    },
  },
} as const satisfies Readonly<Record<string, TitleFont>>;

/** The one that they are set in. */
export const titleFont: TitleFont = titleFonts.notoSerif;

/** What the title font lacks on prints and share sheets is set in the first of these that has it. */
export const fallbackFonts: readonly TitleFont[] = [
  {
    name: 'Noto Serif',
    nameZh: 'Noto Serif',
    licence: 'SIL 开放字体许可',
    licenceEn: 'SIL Open Font License',
    package: '@expo-google-fonts/noto-serif',
    files: {
      400: '400Regular/NotoSerif_400Regular.ttf',
      600: '600SemiBold/NotoSerif_600SemiBold.ttf',
    },
  },
  {
    name: 'Nanum Myeongjo',
    nameZh: '娜努明朝',
    licence: 'SIL 开放字体许可',
    licenceEn: 'SIL Open Font License',
    package: '@expo-google-fonts/nanum-myeongjo',
    files: {
      400: '400Regular/NanumMyeongjo_400Regular.ttf',
      600: '700Bold/NanumMyeongjo_700Bold.ttf',
    },
  },
];
