import { Button, Group, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { usePolicy } from '../../session/me';
import { text } from '../../text';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { Notice } from '../words/Notice';

const words = text.room.states;
const acts = text.room.acts;
const icon = <IconScale size={18} aria-hidden />;

/** A proposal to follow later rules that waits for an answer; for the channel manager, that there are later ones. */
export function PolicyMoment() {
  const { view } = useDesk();
  const { move } = view.standing;
  if (move) return <Answer by={move.by} to={move.to} />;
  return possible(view.standing, 'proposePolicy').now ? <Propose /> : null;
}

function Answer({ by, to }: { readonly by: string; readonly to: number }) {
  const { names, view, acting, ui, online } = useDesk();
  const can = possible(view.standing, 'answerPolicy');
  const back = possible(view.standing, 'withdrawPolicy');
  const agree = () => void acting.act({ type: 'answerPolicy', agree: true });
  const who = by === view.me ? text.room.events.you : names.party(by);
  return (
    <Notice tone="info" icon={icon} py="sm" title={words.policyMove(who, to)}>
      <Text size="sm" mb={can.now || back.now ? 'xs' : 0}>
        {words.policyMoveWaits}
      </Text>
      {can.now && (
        <Group gap="xs">
          <Button size="xs" onClick={agree} loading={acting.busy.has('answerPolicy')} disabled={!online}>
            {acts.answerPolicy.agree}
          </Button>
          <Button size="xs" variant="default" onClick={() => ui.open({ kind: 'act', act: 'declinePolicy' })} disabled={!online || acting.busy.has('answerPolicy')}>
            {acts.declinePolicy.name}
          </Button>
        </Group>
      )}
      {back.now && (
        <Button size="xs" variant="default" onClick={() => ui.open({ kind: 'act', act: 'withdrawPolicy' })} disabled={!online}>
          {acts.withdrawPolicy.go}
        </Button>
      )}
    </Notice>
  );
}

function Propose() {
  const { view, acting, online } = useDesk();
  const current = usePolicy().value?.version;
  if (current === undefined || current <= view.policy) return null;
  return (
    <Notice tone="info" icon={icon} py="sm" title={words.laterRules(view.policy, current)}>
      <Text size="sm" mb="xs">
        {words.laterRulesHint}
      </Text>
      <Button
        size="xs"
        variant="default"
        onClick={() => void acting.act({ type: 'proposePolicy', version: current })}
        loading={acting.busy.has('proposePolicy')}
        disabled={!online}
      >
        {acts.proposePolicy.go(current)}
      </Button>
    </Notice>
  );
}
