import { expect, it } from 'vitest';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import { baseVocabularies } from '../exhibition/vocabularies.ts';
import { buildCertificate, writeCertificateNumber } from './certificate.ts';

it.each([
  [{ start: '2022-11-18' }, '2022-1001'],
  [{ end: '2023-01-02' }, '2023-1001'],
  [{}, '1001'],
  [{ start: '2022-11-18', certificate: '吉职书画〔{年}〕{编号}号' }, '吉职书画〔2022〕1001号'],
  [{ certificate: 'ZS｛编号｝' }, 'ZS1001'],
  [{ certificate: '吉职书画{年}' }, undefined],
  [{ certificate: '{ 年份 }{編號}', start: '2022-11-18' }, '20221001'],
  [{ certificate: '号' }, undefined],
])('numbers a certificate by the work: %j', (facts, expected) => {
  expect(writeCertificateNumber({ number: '1001' }, facts)).toBe(expected);
});

const facts = { title: '展', hosts: ['某<工会>'], vocabularies: baseVocabularies, start: '2022-11-18' };

it('says to whom, for what and by whom, and leaves out the code while there is no address', () => {
  const work = buildPlainWork({ title: '春&秋', award: '一等奖', artists: [{ name: '甲' }, { name: '乙' }] });
  const made = buildCertificate(work, facts, { site: '', base: '/' }, { number: '2022-1001', isPrize: true });
  const html = 'html' in made ? made.html : '';
  const words = html.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ');
  expect(words).toContain('获奖证书 甲、乙： 你们合作的作品《春&amp;秋》在“展”中荣获一等奖。特发此证。');
  expect(words).toContain('证书编号 2022-1001');
  expect(words).toContain('某&lt;工会&gt;2022年11月18日');
  expect(html).not.toContain('<svg');
  const long = buildCertificate(
    work,
    facts,
    { site: 'https://example.org', base: `/${'a'.repeat(600)}/` },
    { number: '1', isPrize: false },
  );
  expect('tooLong' in long).toBe(true);
});
