import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { workFields } from './fields.ts';
import { readRegion } from './read-figures.ts';
import { baseVocabularies } from './vocabularies.ts';

function read(written: string) {
  const faults: Fault[] = [];
  const context = {
    field: workFields.details,
    vocabularies: baseVocabularies,
    medium: 'calligraphy' as const,
    report: (fault: Fault) => void faults.push(fault),
  };
  return { region: readRegion(written, context, [0, 'region']), codes: faults.map(({ code }) => code) };
}

describe('a region', () => {
  it.each([
    ['0,0,100,100', { x: 0, y: 0, width: 100, height: 100, unit: 'percent' }],
    ['99,0,1,100', { x: 99, y: 0, width: 1, height: 100, unit: 'percent' }],
    ['１２，８０，６，８', { x: 12, y: 80, width: 6, height: 8, unit: 'percent' }],
    ['12%, 80%, 6%, 8%', { x: 12, y: 80, width: 6, height: 8, unit: 'percent' }],
    ['px:10,20,300,400', { x: 10, y: 20, width: 300, height: 400, unit: 'px' }],
    ['1,1,1,1', { x: 1, y: 1, width: 1, height: 1, unit: 'percent' }],
  ])('%s is read', (written, region) => {
    expect(read(written)).toEqual({ region, codes: [] });
  });

  it.each([
    '0,0,100.1,1',
    '0,0,1,100.1',
    '50,0,50.1,1',
    '0,50,1,50.1',
    '-1,0,1,1',
    '0,-1,1,1',
    '0,0,0,1',
    '0,0,1,0',
  ])('%s leaves its picture', (written) => {
    expect(read(written)).toEqual({ region: undefined, codes: ['region-outside'] });
  });

  it.each(['0.12,0.8,0.06,0.08', '1,2,3', '1,2,3,4,5', '甲', ''])('%s is no region', (written) => {
    expect(read(written)).toEqual({ region: undefined, codes: ['region-wrong'] });
  });
});
