import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Offer } from '../../api/contracts';
import { text } from '../../text';
import { percent } from '../../text/format';
import { creditChanged, creditSubject, undo, withCredit } from '../draft/draft';
import { balance } from '../draft/shares';
import { useDesk } from '../state/RoomContext';
import { ClashNote } from '../split/ClashNote';
import { PercentField } from '../words/PercentField';
import { CreditBar } from './CreditBar';
import classes from './Credit.module.css';

const words = text.room.credit;

/** The credit for the whole deal: one bar that must reach 100. */
export function CreditSection({ base, editable }: { readonly base: Offer | undefined; readonly editable: boolean }) {
  const { view, desk, names, moved } = useDesk();
  const [editing, setEditing] = useState(false);
  const { draft } = desk;
  const changed = creditChanged(draft);
  const parties = view.parties.map((party) => party.id);
  const mine = parties.map((party) => ({ party, percent: draft.terms.credit.find((share) => share.party === party)?.percent ?? 0 }));
  const sum = mine.reduce((total, share) => total + share.percent, 0);
  const clash = draft.clashes.find((one) => one.subject === creditSubject);
  const lit = moved?.credit ? (moved.version % 2 === 0 ? 'even' : 'odd') : undefined;
  return (
    <div className={classes.credit} data-lit={lit} data-changed={changed || undefined}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm">
          {words.title}
        </Text>
        {editable && (
          <Group gap={2}>
            <Button size="compact-xs" variant="subtle" leftSection={<IconPencil size={13} aria-hidden />} aria-expanded={editing} onClick={() => setEditing(!editing)}>
              {words.edit}
            </Button>
            {changed && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconArrowBackUp size={13} aria-hidden />}
                aria-label={words.undo}
                onClick={() => desk.edit((now) => undo(now, creditSubject))}
              >
                {text.room.split.undo}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {base && <CreditBar shares={base.terms.credit} label={changed || editing ? words.offer : undefined} />}
      {(changed || editing) && <CreditBar shares={mine} label={words.draft} />}
      {clash && <ClashNote clash={clash} />}
      {editing && (
        <div className={classes.fields}>
          {mine.map((share) => (
            <PercentField
              key={share.party}
              label={words.input(names.party(share.party))}
              value={share.percent}
              change={(percent) => desk.edit((now) => withCredit(now, balance(mine, share.party, percent)))}
            />
          ))}
        </div>
      )}
      {(changed || editing) && (
        <Text size="sm" role="status" c={sum === 100 ? 'dimmed' : 'var(--mantine-color-error)'}>
          {sum === 100 ? words.sum(percent(sum)) : words.must(percent(sum))}
        </Text>
      )}
    </div>
  );
}
