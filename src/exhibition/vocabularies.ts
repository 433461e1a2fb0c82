/** A word of a controlled vocabulary. */
export interface Term {
  /** Canonical Chinese label; what stands in the data. */
  zh: string;
  en: string;
  /** Other spellings that are read as this term. */
  aliases?: readonly string[];
  /** Concept number in the Getty Art & Architecture Thesaurus, http://vocab.getty.edu/aat/<aat>. */
  aat?: number;
}

export const vocabularyNames = ['script', 'painting', 'photo', 'format', 'award', 'detail'] as const;
export type VocabularyName = (typeof vocabularyNames)[number];
/** Every vocabulary of an exhibition: the ones below, lengthened by exhibition.yaml. */
export type Vocabularies = Record<VocabularyName, readonly Term[]>;

/** The kind of photographs whose frames follow one another. */
export const essayKind = '组照';

/** 书体, 画种, 照片类型, 装裱, 奖项 (in order of rank) and 看点类别. */
export const baseVocabularies: Vocabularies = {
  script: [
    { zh: '篆书', en: 'Seal script', aliases: ['篆', '小篆', '大篆', '篆體', '篆書'] },
    { zh: '隶书', en: 'Clerical script', aliases: ['隶', '隸書', '隶体'] },
    { zh: '楷书', en: 'Regular script', aliases: ['楷', '正楷', '楷書', '楷体'] },
    { zh: '行书', en: 'Running script', aliases: ['行', '行楷', '行書', '行体'] },
    { zh: '行草', en: 'Running-cursive script', aliases: ['行草书', '行草書'] },
    { zh: '草书', en: 'Cursive script', aliases: ['草', '狂草', '章草', '今草', '草書'] },
    { zh: '篆刻', en: 'Seal carving', aliases: ['印章', '刻印'] },
    { zh: '硬笔', en: 'Pen calligraphy', aliases: ['硬笔书法', '钢笔'] },
  ],
  painting: [
    { zh: '国画', en: 'Chinese painting', aliases: ['中国画', '水墨', '水墨画', '國畫'] },
    { zh: '油画', en: 'Oil painting', aliases: ['油畫', '布面油画'], aat: 300033799 },
    { zh: '版画', en: 'Print', aliases: ['版畫', '木刻'], aat: 300041273 },
    { zh: '水彩', en: 'Watercolour', aliases: ['水彩画'], aat: 300078925 },
    { zh: '水粉', en: 'Gouache', aliases: ['水粉画'] },
    { zh: '丙烯', en: 'Acrylic painting', aliases: ['丙烯画'], aat: 300181918 },
    { zh: '素描', en: 'Drawing', aat: 300033973 },
    { zh: '漆画', en: 'Lacquer painting' },
    { zh: '年画', en: 'New Year picture' },
    { zh: '农民画', en: 'Peasant painting' },
    { zh: '综合材料', en: 'Mixed media', aliases: ['综合'] },
  ],
  photo: [
    { zh: '单幅', en: 'Single photograph', aliases: ['单张', '單幅'], aat: 300046300 },
    { zh: essayKind, en: 'Photo essay', aliases: ['组图', '專題', '专题', '組照'] },
    { zh: '长卷', en: 'Long photographic scroll', aliases: ['影像长卷', '長卷'] },
  ],
  format: [
    { zh: '立轴', en: 'Hanging scroll', aliases: ['轴', '竖轴', '立軸'] },
    { zh: '中堂', en: 'Central-hall scroll' },
    { zh: '条幅', en: 'Vertical strip', aliases: ['條幅', '竖幅'] },
    { zh: '横披', en: 'Horizontal scroll', aliases: ['横幅', '橫披'] },
    { zh: '手卷', en: 'Handscroll', aliases: ['长卷', '長卷', '横卷'], aat: 300178463 },
    { zh: '斗方', en: 'Square sheet' },
    { zh: '扇面', en: 'Fan', aliases: ['折扇', '团扇'] },
    { zh: '册页', en: 'Album leaves', aliases: ['冊頁', '册'] },
    { zh: '条屏', en: 'Set of panels', aliases: ['四条屏', '屏条', '條屏'] },
    { zh: '对联', en: 'Couplet', aliases: ['楹联', '對聯', '联'] },
    { zh: '镜片', en: 'Mounted sheet', aliases: ['镜心', '镜框', '装框'] },
    { zh: '照片', en: 'Photographic print', aliases: ['相片', '相纸'] },
  ],
  award: [
    { zh: '特等奖', en: 'Grand prize' },
    { zh: '一等奖', en: 'First prize', aliases: ['1等奖', '壹等奖'] },
    { zh: '二等奖', en: 'Second prize', aliases: ['2等奖'] },
    { zh: '三等奖', en: 'Third prize', aliases: ['3等奖'] },
    { zh: '优秀奖', en: 'Merit award', aliases: ['优秀', '优秀作品'] },
    { zh: '特邀', en: 'Specially invited', aliases: ['特邀作品'] },
    { zh: '入展', en: 'Shown', aliases: ['入选', '入选作品'] },
  ],
  detail: [
    { zh: '细节', en: 'Detail' },
    { zh: '印章', en: 'Seal', aliases: ['印', '钤印'] },
    { zh: '款识', en: 'Signature', aliases: ['落款', '题款'] },
  ],
};

/** Words of the vocabulary of awards that are no prize. */
export const noPrizes: readonly string[] = ['特邀', '入展'];

/** Scripts that few can read, so that 释文 is required. */
export const scriptsNeedingText: readonly string[] = ['篆书', '草书'];

/** Finds the term that `word` names: by its label, else by its English label or an alias of any term. */
export function getTerm(terms: readonly Term[], word: string): Term | undefined {
  const wanted = word.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  return (
    terms.find((term) => term.zh === wanted) ??
    terms.find(
      (term) =>
        term.en.toLowerCase().replace(/\s+/gu, '') === wanted || term.aliases?.includes(wanted) === true,
    )
  );
}

/** Returns the base vocabularies with the words of exhibition.yaml put before (awards) or after them. */
export function extendVocabularies(extra: Partial<Record<VocabularyName, readonly Term[]>>): Vocabularies {
  const extended: Vocabularies = { ...baseVocabularies };
  for (const name of vocabularyNames) {
    const added = (extra[name] ?? []).filter(
      (term) => !baseVocabularies[name].some((known) => known.zh === term.zh),
    );
    extended[name] =
      name === 'award' ? [...added, ...baseVocabularies.award] : [...baseVocabularies[name], ...added];
  }
  return extended;
}
