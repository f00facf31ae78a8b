/** Contrast ratio of two colours written `#rrggbb`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const parts = /^#(..)(..)(..)$/.exec(colour);
  if (!parts) throw new Error(`"${colour}" is not written #rrggbb`);
  const [red, green, blue] = parts.slice(1).map((part) => linear(parseInt(part, 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
