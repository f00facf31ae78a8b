import { createTheme, type CSSVariablesResolver, rem } from '@mantine/core';
import { text } from './text';

/** The product's look in one place: calm, quiet, one accent. Light and dark both follow from it. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  autoContrast: true,
  defaultRadius: 'md',
  colors: {
    dark: ['#c9d1d9', '#b1bac4', '#8b97a2', '#4b5763', '#3a4651', '#2a333c', '#1e252c', '#171d23', '#12171c', '#0d1115'],
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.35', sm: '1.43', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(26), lineHeight: '1.25' },
      h2: { fontSize: rem(18), lineHeight: '1.35' },
      h3: { fontSize: rem(15), lineHeight: '1.4' },
    },
  },
  shadows: {
    xs: '0 1px 2px rgba(16, 24, 40, 0.05)',
    sm: '0 1px 3px rgba(16, 24, 40, 0.08), 0 1px 2px rgba(16, 24, 40, 0.04)',
  },
  components: {
    // Its own grey falls short of 4.5 : 1.
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': text.shell.close } }, styles: { description: { color: 'var(--mantine-color-dimmed)' } } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: true } } },
  },
});

/** Our own grounds and lines. Mantine's quiet greys and its red fall short of a contrast of 4.5 : 1 on them; these do not. */
export const resolveColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--app-ground': '#f6f8f9',
    '--app-surface': '#ffffff',
    '--app-raised': '#f6f8f9',
    '--app-line': '#e1e6ea',
    '--app-line-strong': '#87919b',
    '--app-ink': '#16202a',
    '--app-accent-ink': '#06705a',
    '--app-accent-wash': '#e7f6f1',
    '--mantine-color-teal-filled-hover': '#066649',
    '--mantine-color-text': '#16202a',
    '--mantine-color-dimmed': '#586470',
    '--mantine-color-placeholder': '#64707b',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#06705a',
    '--mantine-color-default-border': '#cbd3da',
  },
  dark: {
    '--app-ground': '#10151a',
    '--app-surface': '#171d23',
    '--app-raised': '#1e252c',
    '--app-line': '#2a333c',
    '--app-line-strong': '#73808c',
    '--app-ink': '#e7ecf0',
    '--app-accent-ink': '#5fd3b4',
    '--app-accent-wash': '#12312b',
    '--mantine-color-teal-filled-hover': '#066649',
    '--mantine-color-body': '#171d23',
    '--mantine-color-text': '#e7ecf0',
    '--mantine-color-dimmed': '#a2adb8',
    '--mantine-color-placeholder': '#8b97a2',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-anchor': '#5fd3b4',
    '--mantine-color-default': '#1e252c',
    '--mantine-color-default-border': '#3a4651',
  },
});
