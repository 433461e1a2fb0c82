import { describe, expect, it } from 'vitest';
import { followPose, readPose, writePose } from './linked-poses.ts';
import { chooseScaleBar, writeLength } from './scale-bar.ts';
import { chooseCompanion } from './true-size.ts';
import { chooseUnrolledHeight } from './unrolled-height.ts';

describe('the scale bar', () => {
  it.each([
    [1, 140, 100],
    [2, 140, 50],
    [3.4, 140, 20],
    [27, 140, 5],
    [138, 140, 1],
    [300, 140, 0.2],
    [0.05, 140, 2000],
  ])('at %d px a cm in %d px is %d cm', (pxPerCm, most, cm) => {
    const bar = chooseScaleBar(pxPerCm, most);
    expect(bar?.cm).toBeCloseTo(cm, 6);
    expect(bar?.px).toBeLessThanOrEqual(most);
  });

  it('is not drawn for no scale', () => {
    for (const scale of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(chooseScaleBar(scale, 100)).toBeUndefined();
  });

  it('says lengths as people do', () => {
    expect([0.2, 1, 20, 100, 250].map(writeLength)).toEqual(['2 mm', '1 cm', '20 cm', '1 m', '2.5 m']);
  });
});

describe('true size', () => {
  it('sets beside a work what is neither lost nor towering', () => {
    expect(chooseCompanion({ height: 20, width: 12 })).toBe('hand');
    expect(chooseCompanion({ height: 69, width: 34 })).toBe('sheet');
    expect(chooseCompanion({ height: 180, width: 97 })).toBe('figure');
    expect(chooseCompanion({ height: 30, width: 900 })).toBe('figure');
  });
});

describe('an unrolled scroll', () => {
  it('fills an upright screen', () => {
    expect(chooseUnrolledHeight({ width: 390, height: 700 }, 30, true)).toBe(700);
  });

  it('lies some 60 cm open on a screen that lies, where its height is known', () => {
    // 24 cm high, 1200 px wide: 60 cm open are 20 px a cm.
    expect(chooseUnrolledHeight({ width: 1200, height: 700 }, 24, false)).toBe(480);
    expect(chooseUnrolledHeight({ width: 1200, height: 700 }, undefined, false)).toBe(700);
    expect(chooseUnrolledHeight({ width: 1200, height: 700 }, 100, false)).toBe(700);
    expect(chooseUnrolledHeight({ width: 1200, height: 700 }, 8, false)).toBe(420);
  });
});

describe('linked views', () => {
  const linked = { x: 0.5, y: 0.5, zoom: 400 };

  it('move the same way on the screen', () => {
    const own = { x: 0.2, y: 0.4, zoom: 800 };
    // 40 px to the left in the other: 0.1 of its units, 0.05 of ours.
    expect(followPose(own, { linked, moved: { x: 0.6, y: 0.5, zoom: 400 } })).toEqual({
      x: 0.25,
      y: 0.4,
      zoom: 800,
    });
  });

  it('grow by the same factor and come back to where they were', () => {
    const own = { x: 0.2, y: 0.4, zoom: 800 };
    expect(followPose(own, { linked, moved: { ...linked, zoom: 1000 } })).toEqual({ ...own, zoom: 2000 });
    expect(followPose(own, { linked, moved: linked })).toEqual(own);
  });

  it('stand in an address', () => {
    const pose = { x: 0.1234, y: -0.5, zoom: 321.5 };
    expect(readPose(writePose(pose))).toEqual(pose);
    for (const text of [null, '', '1,2', '1,2,3,4', 'a,b,c', '1,2,0', '1,2,1e9', '1e9,0,100']) {
      expect(readPose(text)).toBeUndefined();
    }
  });
});
