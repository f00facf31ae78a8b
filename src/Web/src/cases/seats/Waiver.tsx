import { Button, Stack, Text } from '@mantine/core';
import type { Seat } from '../../api/contracts';
import { text } from '../../text';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { possible } from '../state/possible';
import { Words } from '../ui/Card';
import { Refused } from '../ui/Refused';

const words = text.cases.seats;

/** A tie that all sides together may let pass: what it is, who has said so, who has not, and the reader's own yes. */
export function Waiver({ seat }: { readonly seat: Seat }) {
  const { view, names, acting } = useCaseDesk();
  const missing = view.sides.filter((side) => !seat.waivedBy.includes(side.id)).map((side) => side.id);
  const mine = view.me !== undefined && missing.includes(view.me) && possible(view, 'waiveConflict').now;
  const error = acting.errorOf('waiveConflict');
  return (
    <Stack gap="xs">
      {seat.conflicts.map((conflict) => (
        <Words key={conflict.kind + conflict.text}>{conflict.text}</Words>
      ))}
      <Text size="sm">
        {seat.waivedBy.length > 0 && `${words.waived(names.sides(seat.waivedBy))} `}
        {missing.length > 0 && words.waits(names.sides(missing))}
      </Text>
      {mine && (
        <>
          <Text size="sm">{words.waiveBody(seat.name)}</Text>
          <Button size="xs" loading={acting.busy} style={{ alignSelf: 'flex-start' }} onClick={() => void acting.act({ type: 'waiveConflict', person: seat.person })}>
            {words.waive}
          </Button>
          <Refused error={error} rules={placed(error, [])} />
        </>
      )}
    </Stack>
  );
}
