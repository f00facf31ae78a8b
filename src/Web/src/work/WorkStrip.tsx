import { Link } from 'wouter';
import { text } from '../text';
import { number } from '../text/format';
import { tileHref, useWork } from './useWork';
import classes from './Work.module.css';

/** What waits for the reader, above their deals. Says nothing when nothing does. */
export function WorkStrip() {
  const tiles = useWork().value?.tiles.filter((tile) => tile.count > 0) ?? [];
  if (tiles.length === 0) return null;
  return (
    <nav aria-label={text.work.strip} className={classes.strip}>
      {tiles.map((tile) => (
        <Link key={tile.kind} href={tileHref(tile, ({ query }) => `/?${query}`)} className={classes.stripLink} data-late={tile.overdue > 0 || undefined}>
          {text.work.kinds[tile.kind]} <strong>{number(tile.count)}</strong>
          {tile.overdue > 0 && <span className={classes.late}>{text.work.overdue(number(tile.overdue))}</span>}
        </Link>
      ))}
    </nav>
  );
}
