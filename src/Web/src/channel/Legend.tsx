import { IconFileDescription, IconLock } from '@tabler/icons-react';
import type { ChannelMapSheet } from '../api/contracts';
import { text } from '../text';
import classes from './Channel.module.css';
import { LikelihoodMark } from './LikelihoodMark';

const words = text.channel;

/** What the marks in the cells mean, and what the numbers leave out. */
export function Legend({ sheet }: { readonly sheet: ChannelMapSheet }) {
  return (
    <div className={classes.legend}>
      <ul aria-label={words.legend}>
        <li>
          <IconFileDescription size={14} aria-hidden /> {words.legendClaims}
        </li>
        {(['high', 'medium', 'low'] as const).map((one) => (
          <li key={one}>
            <LikelihoodMark of={one} />
          </li>
        ))}
        <li>
          <IconLock size={14} aria-hidden /> {words.exclusive}
        </li>
        <li>· {words.legendNone}</li>
      </ul>
      <p>{words.keys}</p>
      {sheet.columns === 'segments' && <p>{words.segmentClaims}</p>}
      {sheet.claimsOutside > 0 && <p>{words.outside(sheet.claimsOutside)}</p>}
      {!sheet.claimsComplete && <p>{words.incomplete}</p>}
      {sheet.changedBy !== undefined && <p>{words.changed(sheet.changedBy)}</p>}
    </div>
  );
}
