import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type Icon, IconCalendarTime, IconCircleCheck, IconCircleX, IconHourglass, IconPencil, IconPencilPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AmendmentStage, AmendmentView, PolicyShelf, VersionView } from '../api/contracts';
import { text } from '../text';
import { dateTime } from '../text/format';
import { Chip, type Tone } from '../ui/Chip';
import { Page } from '../ui/Page';
import classes from './Policy.module.css';

const words = text.policy.versions;
const said = text.policy.amendments;

const chips: Readonly<Record<AmendmentStage, { readonly icon: Icon; readonly tone: Tone }>> = {
  drafted: { icon: IconPencil, tone: 'plain' },
  proposed: { icon: IconHourglass, tone: 'warn' },
  approved: { icon: IconCircleCheck, tone: 'good' },
  rejected: { icon: IconCircleX, tone: 'bad' },
  withdrawn: { icon: IconCircleX, tone: 'plain' },
};

/** The versions of the policy and the changes on their way. */
export function Changes({ shelf }: { readonly shelf: PolicyShelf }) {
  const amendments = shelf.amendments ?? [];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        shelf.writes && (
          <Button component={Link} href="/policy/edit" leftSection={<IconPencilPlus size={16} aria-hidden />}>
            {words.write}
          </Button>
        )
      }
    >
      <section aria-labelledby="amendments">
        <Title order={2} size="h3" id="amendments" mb="xs">
          {said.heading}
        </Title>
        {amendments.length === 0 ? <Text c="dimmed">{said.none}</Text> : (
          <Stack gap="xs">
            {amendments.map((view) => (
              <Amendment key={view.amendment.id} view={view} />
            ))}
          </Stack>
        )}
      </section>
      <section aria-labelledby="versions">
        <Title order={2} size="h3" id="versions" mb="xs">
          {words.heading}
        </Title>
        <Stack gap="xs">
          {shelf.versions.map((version) => (
            <Version key={version.version} version={version} current={shelf.current} by={Math.max(...shelf.versions.filter((other) => other.from === version.from).map((other) => other.version))} />
          ))}
        </Stack>
      </section>
    </Page>
  );
}

/** Of several versions that begin at one instant only the last, `by`, ever holds. */
function Version({ version, current, by }: { readonly version: VersionView; readonly current: number; readonly by: number }) {
  const overtaken = by > version.version;
  return (
    <Paper className={classes.line}>
      <div>
        <Text fw={600}>
          {words.version} {version.version}
        </Text>
        <Text size="sm">{version.title ?? words.first}</Text>
        <Text size="sm" c="dimmed">
          {overtaken ? words.overtaken(by) : `${words.from} ${dateTime(version.from)}`}
        </Text>
      </div>
      <Group gap="sm">
        {version.inForce && <Chip icon={IconCircleCheck} tone="good" label={words.current} />}
        {version.version > current && !overtaken && <Chip icon={IconCalendarTime} tone="info" label={words.scheduled} />}
        <Anchor component={Link} href={`/policy/rules/${version.version}`} size="sm">
          {words.read}
        </Anchor>
        {version.version > 1 && (
          <Anchor component={Link} href={`/policy/compare/${version.version}`} size="sm">
            {words.compareBefore}
          </Anchor>
        )}
      </Group>
    </Paper>
  );
}

function Amendment({ view }: { readonly view: AmendmentView }) {
  const { amendment } = view;
  return (
    <Paper className={classes.line}>
      <div>
        <Anchor component={Link} href={`/policy/changes/${amendment.id}`} fw={600}>
          {amendment.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {said.by(amendment.byName)}, {dateTime(amendment.at)}
        </Text>
      </div>
      <Stage view={view} />
    </Paper>
  );
}

export function Stage({ view }: { readonly view: AmendmentView }) {
  const { amendment, inForce, needed } = view;
  const number = amendment.number;
  return (
    <Group gap="xs">
      <Chip {...chips[amendment.stage]} label={said.stage[amendment.stage]} />
      {amendment.stage === 'proposed' && <Text size="sm">{said.approvals(amendment.approvedBy.length, needed)}</Text>}
      {number !== undefined && amendment.from !== undefined && (
        <Text size="sm">{inForce ? said.inForce(number) : said.number(number, dateTime(amendment.from))}</Text>
      )}
    </Group>
  );
}
