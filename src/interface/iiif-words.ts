/** What IIIF manifests say in both their languages; src/iiif takes it as its `IiifWords`. */
export const iiifWords = {
  number: { zh: '编号', en: 'Number' },
  hall: { zh: '展厅', en: 'Hall' },
  attribution: { zh: '版权与说明', en: 'Rights and attribution' },
  unknownRights: {
    zh: '版权归作者；展览没有写明可怎样使用，使用前请问主办单位。',
    en: 'Rights rest with the artist; the exhibition states no terms of use. Please ask the hosts before using it.',
  },
  credit: { zh: '供图', en: 'Image credit' },
  sample: {
    zh: '示例作品：图像、作者与单位均由程序虚构，用以演示。',
    en: 'Sample work: picture, artist and affiliation are invented by a program, for demonstration.',
  },
  ai: {
    生成: { zh: '人工智能生成', en: 'AI-generated' },
    辅助: { zh: '含人工智能生成内容', en: 'Contains AI-generated content' },
  },
  digitalSource: { zh: '数字来源类型', en: 'Digital source type' },
  hosts: { zh: '主办', en: 'Hosts' },
  venue: { zh: '地点', en: 'Venue' },
  dates: { zh: '时间', en: 'Dates' },
  works: { zh: '作品', en: 'Works' },
  transcription: { zh: '释文', en: 'Transcription' },
  transcriptionHant: { zh: '释文（繁体）', en: 'Transcription (traditional characters)' },
  details: { zh: '看点', en: 'Details' },
  page: { zh: '展览网站上的这一页', en: 'The page on the exhibition’s site' },
  part: (at: number, count: number) => ({
    zh: `第 ${at} 件，共 ${count} 件`,
    en: `Part ${at} of ${count}`,
  }),
  frame: (at: number, count: number) => ({
    zh: `第 ${at} 幅，共 ${count} 幅`,
    en: `Picture ${at} of ${count}`,
  }),
} as const;
