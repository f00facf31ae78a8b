import { Anchor, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { OverlapSheet } from '../api/contracts';
import { useMe, usePolicy } from '../session/me';
import { NotFound } from '../shell/NotFound';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { dateTime, list } from '../text/format';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { ClaimCard } from './ClaimCard';
import { JudgeForm } from './JudgeForm';
import { OverlapChips } from './OverlapChips';
import classes from './Overlaps.module.css';
import { PlaybookCard } from './PlaybookCard';

const words = text.overlaps;

/** Both claims side by side, why they are thought to collide, and what the playbook says. */
export default function OverlapPage({ id }: { readonly id: string }) {
  const { value, error, reload } = useResource(id, (signal) => api.overlap(id, signal));
  const [judged, setJudged] = useState<OverlapSheet>();
  const overlap = judged && (!value || judged.version >= value.version) ? judged : value;
  if (!overlap && error instanceof ApiError && error.trouble === 'notFound') return <NotFound />;
  return (
    <Page title={overlap?.first.customer.name ?? words.title} lead={<Anchor component={Link} href="/overlaps">{words.back}</Anchor>}>
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {!overlap && error === undefined && <Skeleton height={320} aria-busy="true" />}
      {overlap && <Found overlap={overlap} onJudged={setJudged} reload={reload} />}
    </Page>
  );
}

function Found({ overlap, onJudged, reload }: { readonly overlap: OverlapSheet; readonly onJudged: (overlap: OverlapSheet) => void; readonly reload: () => void }) {
  const { roles } = useMe();
  const live = overlap.status === 'open' || overlap.status === 'confirmed';
  const disputes = live && roles.includes('channelManager');
  return (
    <Stack gap="lg" maw={1080}>
      <div className={classes.chips}>
        <OverlapChips overlap={overlap} />
      </div>
      <Text size="sm" role="status">
        {overlap.status !== 'open' && overlap.status !== 'confirmed' ? words.over : overlap.suggested ? words.suggestedBody : overlap.alerts ? words.alerted : overlap.quiet ? words.quiet : words.unalerted}
      </Text>
      <Judged overlap={overlap} />
      {disputes && <Text size="sm">{words.disputeLead}</Text>}
      <div className={classes.sides}>
        <ClaimCard claim={overlap.first} place={overlap.second ? words.first : words.only} disputes={disputes} />
        {overlap.second && <ClaimCard claim={overlap.second} place={words.second} disputes={disputes} />}
      </div>
      <section className={classes.card} aria-label={words.reasons}>
        <Title order={2}>{words.reasons}</Title>
        <ul className={classes.reasons}>
          {overlap.reasons.map((reason) => (
            <li key={reason.code + reason.text}>
              {reason.supports ? <IconPlus size={16} aria-hidden /> : <IconMinus size={16} aria-hidden />}
              <span>
                {reason.text}
                <VisuallyHidden> ({reason.supports ? words.speaksFor : words.speaksAgainst})</VisuallyHidden>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <PlaybookCard overlap={overlap} />
      <JudgeForm overlap={overlap} onJudged={onJudged} reload={reload} />
    </Stack>
  );
}

function Judged({ overlap }: { readonly overlap: OverlapSheet }) {
  const { judged, standstill } = overlap;
  const { value: policy } = usePolicy(overlap.policy);
  if (!judged) return null;
  const named = (activity: string) => policy?.activities.find((one) => one.id === activity)?.name ?? activity;
  return (
    <section className={classes.card}>
      <Text fw={600}>
        {words.status[overlap.status]}
        {judged.dismissal !== undefined && `: ${words.dismissal[judged.dismissal]}`}
        {judged.settlement !== undefined && `: ${words.settlement[judged.settlement]}`}
      </Text>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{judged.text}</Text>
      <Text size="sm" c="dimmed">
        {words.judged(judged.name, dateTime(judged.at))}
      </Text>
      {standstill && (
        <Text size="sm" mt="xs">
          {words.standstill(list(standstill.activities.map(named)), standstill.interimOwnerName)}
        </Text>
      )}
    </section>
  );
}
