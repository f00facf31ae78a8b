import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../api/api';
import { type DismissalReason, limits, type OverlapCommand, type OverlapSheet, type SettlementKind } from '../api/contracts';
import { requestId } from '../api/requestId';
import { usePolicy } from '../session/me';
import { text } from '../text';
import { Choices } from '../ui/Choices';
import { Trouble } from '../ui/Trouble';
import { DismissalSelect } from './DismissalSelect';
import classes from './Overlaps.module.css';

const words = text.overlaps;
const acts = ['confirmOverlap', 'dismissOverlap', 'settleOverlap'] as const;
type Act = (typeof acts)[number];
const settlements = Object.keys(words.settlement) as readonly SettlementKind[];

/** A person's judgement, always with a reason. What it sets off is said before it is sent. */
export function JudgeForm({ overlap, onJudged, reload }: { readonly overlap: OverlapSheet; readonly onJudged: (overlap: OverlapSheet) => void; readonly reload: () => void }) {
  const open = acts.filter((act) => overlap.may.includes(act));
  const { value: policy } = usePolicy(overlap.policy);
  const [act, setAct] = useState<Act>();
  const [said, setSaid] = useState('');
  const [dismissal, setDismissal] = useState<DismissalReason>('differentCustomer');
  const [settlement, setSettlement] = useState<SettlementKind>('firstGoesOn');
  const [freeze, setFreeze] = useState<readonly string[]>(overlap.playbook?.freezes ?? []);
  const [interimOwner, setInterimOwner] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [key, setKey] = useState(requestId);
  const chosen = act !== undefined && open.includes(act) ? act : undefined;
  const missing = said.trim() === '';
  const activities = policy?.activities ?? [];
  // Whoever holds both, or is the vendor itself, is named once.
  const holders = [overlap.first, ...(overlap.second ? [overlap.second] : [])].filter(
    (claim, at, all) => claim.kind === 'registration' && all.findIndex((one) => one.holder === claim.holder) === at,
  );
  if (open.length === 0) return null;

  const command = (): OverlapCommand => {
    const reason = said.trim();
    if (chosen === 'dismissOverlap') return { type: 'dismissOverlap', reason: dismissal, text: reason };
    if (chosen === 'settleOverlap') return { type: 'settleOverlap', outcome: settlement, text: reason };
    const frozen = overlap.second ? [...freeze] : [];
    return { type: 'confirmOverlap', text: reason, freeze: frozen, ...(frozen.length > 0 && interimOwner !== '' ? { interimOwner } : {}) };
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || busy || !chosen) return;
    setBusy(true);
    setError(undefined);
    api
      .judgeOverlap(overlap.id, command(), key, overlap.version)
      .then((after) => {
        setAct(undefined);
        setSaid('');
        setTried(false);
        setKey(requestId());
        onJudged(after);
      }, (failure: unknown) => {
        setError(failure);
        // Somebody else may have been quicker: what was typed stays, and the sheet is read again.
        setKey(requestId());
        reload();
      })
      .finally(() => setBusy(false));
  };
  return (
    <section className={classes.card} aria-label={words.judge}>
      <Title order={2}>{words.judge}</Title>
      <form onSubmit={send} noValidate>
        <Stack gap="sm" mt="sm">
          <Choices label={words.judge} hideLabel choices={open.map((one) => ({ value: one, label: words.acts[one] }))} value={chosen} onChange={setAct} />
          {chosen && (
            <>
              <Text size="sm">{words.says[chosen]}</Text>
              {chosen === 'dismissOverlap' && <DismissalSelect value={dismissal} onChange={setDismissal} />}
              {chosen === 'settleOverlap' && (
                <NativeSelect
                  label={words.outcome}
                  value={settlement}
                  onChange={(event) => setSettlement(settlements.find((one) => one === event.currentTarget.value) ?? 'other')}
                  data={settlements
                    .filter((one) => overlap.second !== undefined || (one !== 'secondGoesOn' && one !== 'sellTogether'))
                    .map((one) => ({ value: one, label: words.settlement[one] }))}
                />
              )}
              {chosen === 'confirmOverlap' && overlap.second && (
                <Checkbox.Group label={words.freeze} value={[...freeze]} onChange={setFreeze}>
                  <Group gap="sm" mt={4}>
                    {activities.map((activity) => (
                      <Checkbox key={activity.id} value={activity.id} label={activity.name} />
                    ))}
                  </Group>
                </Checkbox.Group>
              )}
              {chosen === 'confirmOverlap' && overlap.second && freeze.length > 0 && (
                <NativeSelect
                  label={words.owner}
                  description={words.ownerHint}
                  value={interimOwner}
                  onChange={(event) => setInterimOwner(event.currentTarget.value)}
                  data={[{ value: '', label: words.ownSales }, ...holders.map((claim) => ({ value: claim.holder, label: claim.holderName }))]}
                />
              )}
              <Textarea
                label={words.text[chosen]}
                autosize
                minRows={3}
                maxRows={8}
                maxLength={chosen === 'settleOverlap' ? limits.note : limits.text}
                value={said}
                error={tried && missing ? words.fill : undefined}
                onChange={(event) => setSaid(event.currentTarget.value)}
              />
              {error !== undefined && <Trouble error={error} titles={text.overlaps.troubles} />}
              <Button type="submit" aria-disabled={busy} style={{ alignSelf: 'flex-start' }}>
                {words.go[chosen]}
              </Button>
            </>
          )}
        </Stack>
      </form>
    </section>
  );
}
