import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ruleText, text } from '../../text';
import { serverNow } from '../../time/serverTime';
import { useDesk } from '../state/RoomContext';
import type { Problem } from '../state/useActing';
import { brokenRules } from './brokenRules';
import { closedBecause } from './closedBecause';
import { Notice } from '../words/Notice';

const words = text.room.problem;

/** An act that did not go through: what happened, what is kept, and the way on. */
export function ProblemNote() {
  const desk = useDesk();
  const { acting, names, events, ui } = desk;
  const { problem } = acting;
  if (!problem) return null;
  const stale = staleOf(problem);
  const closed = stale === undefined ? undefined : closedBecause(stale, events, problem.kind === 'refused' ? problem.refusal.current : undefined, names, serverNow());
  const rules = problem.kind === 'refused' ? brokenRules(problem.refusal.rules, problem.command, names) : [];
  return (
    <Notice
      role="alert"
      tone="warn"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={closed ? words.stale(stale ?? 0, closed.sentence) : titleOf(problem)}
      withCloseButton
      closeButtonLabel={words.dismiss}
      onClose={acting.dismiss}
      py="xs"
    >
      <Text size="sm">{closed ? words.staleDraft : nextOf(problem)}</Text>
      {rules.length > 0 && (
        <ul>
          {rules.map(({ rule, where }) => (
            <li key={`${rule.field} ${rule.code}`}>{where === undefined ? ruleText(rule) : words.inLine(where, ruleText(rule))}</li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt="xs">
        {closed?.now !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => ui.open({ kind: 'compare', before: stale ?? 0, after: closed.now ?? 0 })}>
            {words.lookChanged}
          </Button>
        )}
        {(problem.kind === 'unknown' || (problem.kind === 'refused' && problem.refusal.reason === 'busy')) && (
          <Button size="compact-sm" variant="default" onClick={() => void acting.again()} loading={acting.busy.size > 0}>
            {words.again}
          </Button>
        )}
      </Group>
    </Notice>
  );
}

/** The offer that was answered too late. */
function staleOf(problem: Problem): number | undefined {
  if (problem.kind !== 'refused' || problem.refusal.reason !== 'staleOffer') return undefined;
  const { command } = problem;
  if (command.type === 'makeOffer') return command.answers?.number;
  return 'offer' in command && typeof command.offer === 'object' ? command.offer.number : undefined;
}

function titleOf(problem: Problem): string {
  return problem.kind === 'refused' ? text.refusals[problem.refusal.reason].title : words.title;
}

function nextOf(problem: Problem): string {
  if (problem.kind === 'refused') return text.refusals[problem.refusal.reason].next;
  return problem.kind === 'offline' ? words.offline : words.unknown;
}
