import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type Icon, IconArrowBackUp, IconCalendarTime, IconCircleCheck, IconCircleX, IconHourglass, IconPencil, IconPencilPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { AmendmentStage, AmendmentView, PolicyShelf, VersionView } from '../api/contracts';
import { text } from '../text';
import { dateTime } from '../text/format';
import { Chip, type Tone } from '../ui/Chip';
import { Page } from '../ui/Page';
import { Confirm } from './Confirm';
import classes from './Policy.module.css';

const words = text.policy.versions;
const said = text.policy.amendments;

const chips: Readonly<Record<AmendmentStage, { readonly icon: Icon; readonly tone: Tone }>> = {
  drafted: { icon: IconPencil, tone: 'plain' },
  proposed: { icon: IconHourglass, tone: 'warn' },
  approved: { icon: IconCircleCheck, tone: 'good' },
  rejected: { icon: IconCircleX, tone: 'bad' },
  withdrawn: { icon: IconCircleX, tone: 'plain' },
  recalled: { icon: IconArrowBackUp, tone: 'plain' },
};

/** The versions of the policy and the changes on their way. */
export function Changes({ shelf, onChange }: { readonly shelf: PolicyShelf; readonly onChange: () => void }) {
  const [recalling, setRecalling] = useState<AmendmentView>();
  const heading = useRef<HTMLHeadingElement>(null);
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
        <Title order={2} size="h3" id="versions" mb="xs" ref={heading} tabIndex={-1}>
          {words.heading}
        </Title>
        <Stack gap="xs">
          {shelf.versions.map((version) => (
            <Version
              key={version.version}
              version={version}
              current={shelf.current}
              by={Math.max(...shelf.versions.filter((other) => other.from === version.from && !other.recall).map((other) => other.version))}
              view={amendments.find((view) => view.amendment.id === version.amendment)}
              onRecall={setRecalling}
            />
          ))}
        </Stack>
      </section>
      {recalling && (
        <Confirm
          act="recallAmendment"
          amendment={recalling.amendment}
          onClose={() => setRecalling(undefined)}
          onDone={() => {
            // The button goes with what it did.
            heading.current?.focus();
            setRecalling(undefined);
            onChange();
          }}
        />
      )}
    </Page>
  );
}

interface VersionProps {
  readonly version: VersionView;
  readonly current: number;
  /** Of several versions that begin at one instant only the last that stands ever holds: this one. */
  readonly by: number;
  /** The amendment that brought it, while it is still listed. */
  readonly view: AmendmentView | undefined;
  readonly onRecall: (view: AmendmentView) => void;
}

function Version({ version, current, by, view, onRecall }: VersionProps) {
  const { recall } = version;
  const overtaken = !recall && by > version.version;
  const title = version.title ?? words.first;
  return (
    <Paper className={classes.line}>
      <div>
        <Text fw={600}>
          {words.version} {version.version}
        </Text>
        {view ? (
          <Anchor component={Link} href={`/policy/changes/${view.amendment.id}`} size="sm">
            {title}
          </Anchor>
        ) : (
          <Text size="sm">{title}</Text>
        )}
        <Text size="sm" c="dimmed">
          {recall ? words.recalled(recall.byName, dateTime(recall.at)) : overtaken ? words.overtaken(by) : `${words.from} ${dateTime(version.from)}`}
        </Text>
      </div>
      <Group gap="sm">
        {version.inForce && <Chip icon={IconCircleCheck} tone="good" label={words.current} />}
        {recall && <Chip icon={IconArrowBackUp} label={words.recalledChip} />}
        {version.version > current && !overtaken && !recall && <Chip icon={IconCalendarTime} tone="info" label={words.scheduled} />}
        <Anchor component={Link} href={`/policy/rules/${version.version}`} size="sm">
          {words.read}
        </Anchor>
        {version.version > 1 && (
          <Anchor component={Link} href={`/policy/compare/${version.version}`} size="sm">
            {words.compareBefore}
          </Anchor>
        )}
        {view?.acts.includes('recallAmendment') && (
          <Button size="xs" variant="default" onClick={() => onRecall(view)}>
            {text.policy.amendment.recall(version.version)}
          </Button>
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
        <Text size="sm">{amendment.stage === 'recalled' ? said.never(number) : inForce ? said.inForce(number) : said.number(number, dateTime(amendment.from))}</Text>
      )}
    </Group>
  );
}
