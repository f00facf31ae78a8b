import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { contrast } from './testing/contrast';
import { resolveColours, theme } from './theme';

const merged = mergeMantineTheme(DEFAULT_THEME, theme);
const accent = merged.colors[merged.primaryColor];
const inks = ['text', 'dimmed', 'placeholder', 'error', 'anchor'].map((name) => `--mantine-color-${name}`);
const grounds = ['--app-ground', '--app-surface', '--app-raised'];

describe.each(['light', 'dark'] as const)('the %s scheme (WCAG 2.2 AA)', (scheme) => {
  const colours: Readonly<Record<string, string>> = resolveColours(merged)[scheme];
  const colour = (name: string) => colours[name] ?? `${name} is not set`;

  it.each(inks)('%s can be read on every ground (4.5 : 1)', (ink) => {
    for (const ground of grounds) expect(contrast(colour(ink), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  it('the accent can be read on its own wash', () => {
    expect(contrast(colour('--app-accent-ink'), colour('--app-accent-wash'))).toBeGreaterThanOrEqual(4.5);
  });

  it('white can be read on a button under the pointer', () => {
    expect(contrast(colour('--mantine-color-teal-filled-hover'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('the lines that mean something can be seen (3 : 1)', () => {
    for (const ground of grounds) expect(contrast(colour('--app-line-strong'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
  });
});

it('white can be read on the accent', () => {
  expect(merged.primaryShade).toBe(9);
  expect(contrast(accent?.[9] ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

it('measures contrast as the definition does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
