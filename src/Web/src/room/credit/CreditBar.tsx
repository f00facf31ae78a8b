import { Text } from '@mantine/core';
import type { CreditShare } from '../../api/contracts';
import { text } from '../../text';
import { list, percent } from '../../text/format';
import { useDesk } from '../state/RoomContext';
import { useSideColour } from '../words/Side';
import classes from './Credit.module.css';

/** Shares as one bar; what is missing to 100 stays empty, what is too much runs into the edge. The words say the same. */
export function CreditBar({ shares, label }: { readonly shares: readonly CreditShare[]; readonly label?: string | undefined }) {
  const { names } = useDesk();
  const colour = useSideColour();
  const shown = shares.filter((share) => share.percent > 0);
  const words = list(shown.map((share) => text.room.split.share(names.party(share.party), percent(share.percent))));
  return (
    <div>
      <div className={classes.bar} role="img" aria-label={text.room.credit.bar(words)}>
        {shown.map((share) => (
          <span key={share.party} style={{ width: `${share.percent}%`, background: colour(share.party) }} />
        ))}
      </div>
      <Text size="sm" className={classes.barWords}>
        {label && <span className={classes.barLabel}>{label}</span>}
        {shown.map((share) => (
          <span key={share.party} className={classes.barShare}>
            <span className={classes.dot} style={{ background: colour(share.party) }} aria-hidden />
            {text.room.split.share(names.party(share.party), percent(share.percent))}
          </span>
        ))}
      </Text>
    </div>
  );
}
