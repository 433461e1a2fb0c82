import { titleFont } from '../exhibition/title-font.ts';
import type { PrintStrings } from './print.zh.ts';

const count = (many: number, one: string): string => `${many} ${many === 1 ? one : `${one}s`}`;

/** What labels and the catalogue say, in English. */
export const printEn: PrintStrings = {
  lang: 'en',
  labels: {
    title: 'Wall labels',
    lead: 'Print from the browser (Ctrl+P) on A4 at 100 %, and cut along the marks; eight labels a page.',
    others: 'For small and large labels and posters in English, run:',
    command: 'npm run labels -- --language en',
    sheets: (many) => count(many, 'page'),
    year: (year) => String(year),
    artistsOf: (names, many) => `${names}, ${many} artists in all`,
    unitsOf: (name, many) => `${name}, ${many} in all`,
    text: 'Transcription',
    draft: 'Proof',
    draftNote:
      'The site has no public address yet, so the QR codes do not work and every label bears “Proof”.',
    codelessNote:
      'The site has no address yet, so the labels bear no QR code and each says “Proof”. Write site in exhibition.yaml and build again.',
    tooLong: (numbers) => `The address is too long for the QR codes of these works: ${numbers}.`,
    more: 'Scan for the full text.',
    scan: 'Scan to see the work',
    tours: {
      tour: 'Tour',
      stops: 'Stops',
      stopCount: (many) => `${count(many, 'stop')}; scan to start`,
      minutes: (minutes) => `About ${count(minutes, 'minute')}`,
    },
    poster: 'Poster',
    posterLead: 'Look while you walk',
    hallCode: (hall) => `Scan to enter: ${hall}`,
    hallNote: 'All works of this hall on your phone: large pictures, transcriptions and descriptions.',
    enterCode: 'Enter a work’s number',
    enterNote:
      'Scan this code, then press the number on the label. If you cannot scan, open the address below.',
    steps: [
      'Scan the code with WeChat or the camera; nothing to download, no account.',
      'Each label has its own code and number.',
      'After one work, press “Next” for the next on the wall.',
      'If the type is too small, press “Large type” at the top of the page.',
    ],
  },
  catalogue: {
    year: (year) => String(year),
    artistsOf: (names, many) => `${names}, ${many} artists in all`,
    unitsOf: (name, many) => `${name}, ${many} in all`,
    text: 'Transcription',
    own: 'In the artist’s words',
    strips: (many, isRtl) =>
      `Above, the whole scroll; below, ${many} sections from top to bottom, each read from ${isRtl ? 'right to left' : 'left to right'} and slightly overlapping the next.`,
    book: 'Catalogue',
    statement: 'Foreword',
    contents: 'Contents',
    index: 'Index of artists',
    indexNote: 'By the sound of the surname; figures are pages.',
    colophon: 'Colophon',
    facts: {
      hosts: 'Hosts',
      organisers: 'Organisers',
      venue: 'Venue',
      dates: 'Dates',
      works: 'Contains',
      site: 'Online',
    },
    to: ' to ',
    count: (many) => count(many, 'work'),
    composed: (hosts, submitted, shown, halls) =>
      `The exhibition was held by ${hosts}. ${submitted === undefined ? '' : `Of ${submitted.toLocaleString('en')} works submitted, `}${count(shown, 'work')} stand in this catalogue, in the order of the walls: ${halls}.`,
    fonts: `Set in ${titleFont.name}, under ${titleFont.licenceEn}.`,
    sample:
      'Pictures, artists and affiliations of works marked “Sample” are invented by a program, for demonstration.',
    madeWith: 'Set by Chifu. The works are the artists’; no reproduction without consent.',
  },
};
