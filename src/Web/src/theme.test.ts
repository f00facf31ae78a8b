import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { contrast } from './testing/contrast';
import { resolveColours, theme } from './theme';

const merged = mergeMantineTheme(DEFAULT_THEME, theme);
const { dark } = merged.colors;
const accent = merged.colors[merged.primaryColor];

describe('text can be read (WCAG 2.2 AA, 4.5 : 1)', () => {
  const grounds = { light: ['#ffffff', merged.colors.gray[0]], dark: [dark[7], dark[6]] } as const;

  it.each(['light', 'dark'] as const)('in quiet, placeholder and error text on every %s ground', (scheme) => {
    for (const colour of Object.values(resolveColours(merged)[scheme])) {
      for (const ground of grounds[scheme]) expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('in white on the accent, and in the accent as a link on white', () => {
    expect(merged.primaryShade).toBe(9);
    expect(contrast(accent?.[9] ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('in a link on the dark ground', () => expect(contrast(accent?.[4] ?? '', dark[7])).toBeGreaterThanOrEqual(4.5));
});

it('measures contrast as the definition does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
