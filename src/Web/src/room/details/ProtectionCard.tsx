import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import { useNow } from '../../time/useNow';
import { actNamed } from '../acts/specs';
import { possible, type Act } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { daysLeft, daysOf } from './protection';

const words = text.room.claims.protection;

/** How long the claim is protected, what then, and asking for more. */
export function ProtectionCard() {
  const { view, policy } = useDesk();
  const now = useNow(60_000);
  const { protection } = view;
  if (!protection) return null;
  const clock = view.standing.clocks.find(({ kind }) => kind === 'protection');
  const { request } = protection;
  return (
    <Stack gap="xs" component="section" aria-label={words.title}>
      <Title order={3}>{words.title}</Title>
      {protection.standing === 'running' && clock && (
        <>
          <Text fw={600}>
            {words.running(shortDateTime(clock.due))} {words.left(daysLeft(clock.due, now, view.zone))}
          </Text>
          <Text size="sm">{words.then}</Text>
        </>
      )}
      {protection.standing === 'standsStill' && clock?.remaining !== undefined && <Text fw={600}>{words.still(daysOf(clock.remaining))}</Text>}
      {(protection.tolls ?? []).map((toll) => (
        <Text key={toll.case} size="sm">
          {words.stillBecause(text.room.claims.toll[toll.reason])}: {toll.text}
        </Text>
      ))}
      {protection.standing === 'expired' && <Text>{words.expired}</Text>}
      {protection.standing === 'revoked' && <Text>{words.revoked}</Text>}
      {protection.because && (
        <Text size="sm">
          {words.because}: {protection.because}
        </Text>
      )}
      {clock && clock.extensions > 0 && policy && <Text size="sm">{words.extended(clock.extensions, policy.protection.maxExtensions)}</Text>}
      {request && (
        <>
          <Text>{words.asked(request.name, request.days)}</Text>
          <Text size="sm">{request.reason}</Text>
          <Text size="sm">{words.evidence(request.evidence)}</Text>
          <Text size="sm" c="dimmed">
            {words.askedNext}
          </Text>
        </>
      )}
      <ProtectionActs />
    </Stack>
  );
}

function ProtectionActs() {
  const { view, ui, online } = useDesk();
  const acts: readonly (readonly [Act, string])[] = [
    ['requestProtectionExtension', 'requestProtectionExtension'],
    ['answerProtectionExtension', 'answerProtectionExtension'],
    ['answerProtectionExtension', 'denyProtectionExtension'],
    ['tollProtection', 'tollProtection'],
    ['untollProtection', 'untollProtection'],
    ['revokeProtection', 'revokeProtection'],
  ];
  // An act that stands in another's way is not shown twice; the request says why it has to wait.
  const shown = acts.filter(([act]) => possible(view.standing, act).now || (act === 'requestProtectionExtension' && possible(view.standing, act).offered));
  return (
    <Group gap="xs">
      {shown.map(([act, dialog]) => {
        const can = possible(view.standing, act);
        return (
          <Group key={dialog} gap="xs">
            <Button size="xs" variant="default" disabled={!online || !can.now} onClick={() => ui.open({ kind: 'act', act: dialog })}>
              {actNamed(dialog)}
            </Button>
            {can.why !== undefined && (
              <Text size="sm" c="dimmed">
                {can.why}
              </Text>
            )}
          </Group>
        );
      })}
    </Group>
  );
}
