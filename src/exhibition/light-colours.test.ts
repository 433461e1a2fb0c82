import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lightColours } from './light-colours.ts';

it('is the light of the pages', () => {
  const css = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');
  const [, light = ''] = /:root \{([^}]*)\}/u.exec(css) ?? [];
  const tokens = Object.fromEntries(
    [...light.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), #[0-9a-f]{6}\);/gu)].map(
      ([, name = '', colour]) => [name, colour],
    ),
  );
  expect(lightColours).toEqual({
    paper: tokens['paper'],
    mount: tokens['mount'],
    ink: tokens['ink'],
    soft: tokens['ink-soft'],
    faint: tokens['ink-faint'],
    rule: tokens['rule'],
    seal: tokens['seal'],
  });
});
