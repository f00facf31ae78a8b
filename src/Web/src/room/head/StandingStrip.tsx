import { Progress } from '@mantine/core';
import { text } from '../../text';
import { useOpenCases } from '../moments/useOpenCases';
import { useDesk } from '../state/RoomContext';
import { ClockCard } from './ClockCard';
import classes from './Head.module.css';
import { StandingCell } from './StandingCell';
import { turnInCase, turnOf } from './turn';

const words = text.room.standing;

/** Where do we stand, whose turn is it, how long is left. */
export function StandingStrip() {
  const { view, names, reader } = useDesk();
  const { standing, open } = view;
  const cases = useOpenCases();
  const all = standing.lines.length;
  const agreed = standing.negotiation === 'agreed';
  const dispute = standing.negotiation === 'lapsed' ? cases[0] : undefined;
  const turn = dispute ? turnInCase(dispute, view.me) : turnOf(view, names);
  const table = dispute ? words.ended : open && !agreed ? words.onTable(open.number, names.party(open.by)) : agreed ? (reader === 'along' ? text.room.agreed.titleAlong : text.room.agreed.title) : words.nothingOnTable;
  return (
    <section aria-label={words.label} className={classes.strip}>
      <StandingCell
        label={words.where}
        value={value()}
        detail={table}
        extra={all > 0 && <Progress value={agreed ? 100 : (100 * standing.agreedLines) / all} size="sm" aria-hidden mt={2} />}
      />
      <StandingCell label={words.turn} value={turn.who} detail={turn.what} mine={turn.mine} />
      <ClockCard dispute={dispute} />
    </section>
  );

  function value(): string {
    if (agreed) return words.agreed;
    if (dispute) return words.disputed;
    if (standing.negotiation === 'lapsed') return words.ended;
    if (standing.review === 'draft') return words.notBegun;
    return all === 0 ? words.noLines : words.lines(standing.agreedLines, all);
  }
}
