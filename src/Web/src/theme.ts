import { createTheme } from '@mantine/core';

/** The product's look in one place: calm, quiet, one accent. Light and dark both follow from it. */
export const theme = createTheme({
  primaryColor: 'teal',
  // Shade 8 on white and shade 7 on the dark ground keep filled buttons above a contrast of 4.5 : 1.
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '600' },
});
