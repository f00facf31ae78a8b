import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AmendmentView, PolicyShelf, VersionView } from '../api/contracts';
import { text } from '../text';
import { dateTime } from '../text/format';
import { Page } from '../ui/Page';
import classes from './Policy.module.css';

const words = text.policy.versions;
const said = text.policy.amendments;

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
            <Version key={version.version} version={version} current={shelf.current} />
          ))}
        </Stack>
      </section>
    </Page>
  );
}

function Version({ version, current }: { readonly version: VersionView; readonly current: number }) {
  return (
    <Paper className={classes.line}>
      <div>
        <Text fw={600}>
          {words.version} {version.version}
        </Text>
        <Text size="sm">{version.title ?? words.first}</Text>
        <Text size="sm" c="dimmed">
          {words.from} {dateTime(version.from)}
        </Text>
      </div>
      <Group gap="sm">
        {version.inForce && <Badge variant="light">{words.current}</Badge>}
        {version.version > current && <Badge variant="outline">{words.scheduled}</Badge>}
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
      <Badge variant={amendment.stage === 'proposed' ? 'filled' : 'light'} {...(amendment.stage === 'rejected' || amendment.stage === 'withdrawn' ? { color: 'gray' } : {})}>
        {said.stage[amendment.stage]}
      </Badge>
      {amendment.stage === 'proposed' && <Text size="sm">{said.approvals(amendment.approvedBy.length, needed)}</Text>}
      {number !== undefined && amendment.from !== undefined && (
        <Text size="sm">{inForce ? said.inForce(number) : said.number(number, dateTime(amendment.from))}</Text>
      )}
    </Group>
  );
}
