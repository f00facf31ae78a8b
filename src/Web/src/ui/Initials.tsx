import classes from './Initials.module.css';

/** A person at a glance. Decoration only: the name always stands beside it or in the label around it. */
export function Initials({ name, size = 36 }: { readonly name: string; readonly size?: number }) {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) => [...(word ?? '')][0] ?? '').join('');
  return (
    // Drawn by the style sheet: as text it would be a visible label that differs from the spoken one.
    <span className={classes.initials} aria-hidden data-letters={letters.toLocaleUpperCase()} style={{ inlineSize: size, blockSize: size, fontSize: size * 0.38 }} />
  );
}
