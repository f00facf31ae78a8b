import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/api';
import { requestId } from '../api/requestId';
import type { ImportJob } from '../api/wire';
import { text } from '../text';
import { number } from '../text/format';
import { Trouble } from '../ui/Trouble';
import { Counts } from './Counts';
import classes from './Import.module.css';
import { Mapping } from './Mapping';
import { Notes, Problems } from './Problems';

const words = text.imports;

interface JobProps {
  readonly job: ImportJob;
  readonly onChange: (job: ImportJob) => void;
  readonly lost: boolean;
}

/** One import in whichever state it is. */
export function JobView(props: JobProps) {
  const { job, lost } = props;
  return (
    <Stack gap="lg">
      {lost && (
        <Alert role="status" variant="light" color="gray" icon={<IconPlugConnectedX aria-hidden />}>
          {words.unreachable}
        </Alert>
      )}
      <State {...props} />
      {(job.warnings ?? []).map((warning) => (
        <Alert key={warning.code} role="status" variant="light" color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {warning.text}
        </Alert>
      ))}
      {job.state !== 'running' && <Problems job={job} />}
      <Notes job={job} />
      <Mapping report={job.mapping} />
    </Stack>
  );
}

function State(props: JobProps) {
  switch (props.job.state) {
    case 'running':
      return <Running {...props} />;
    case 'checked':
      return <Checked {...props} />;
    default:
      return <Finished {...props} />;
  }
}

function useStart({ job, onChange }: JobProps) {
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<unknown>();
  const [key] = useState(() => requestId());
  const start = () => {
    setStarting(true);
    setError(undefined);
    api
      .startImport(job.id, key)
      .then(() => onChange({ ...job, state: 'running', done: 0 }), setError)
      .finally(() => setStarting(false));
  };
  return { starting, error, start };
}

function Checked(props: JobProps) {
  const { job } = props;
  const { starting, error, start } = useStart(props);
  const useful = job.created + job.updated;
  return (
    <section className={classes.card}>
      <Title order={2}>{words.checked(job.fileName, number(job.rows))}</Title>
      {job.partnerName && <Text>{words.forPartner(job.partnerName === job.partner ? job.partner : `${job.partnerName} (${job.partner})`)}</Text>}
      <Text fw={600}>{words.looksLike(words.formats[job.format])}</Text>
      <Text c="dimmed">{words.wouldBe}</Text>
      <Counts job={job} />
      {useful > 0 && (
        <Alert variant="light" color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {words.warning}
        </Alert>
      )}
      {useful === 0 && <Text fw={600}>{job.unchanged > 0 ? words.nothingNew : words.allFailed}</Text>}
      {error !== undefined && <Trouble error={error} onRetry={start} />}
      <Group mt="md">
        {useful > 0 && (
          <Button size="md" aria-disabled={starting} onClick={() => !starting && start()}>
            {starting ? words.starting : words.start(number(useful))}
          </Button>
        )}
        <Button component={Link} href="/import" size="md" variant="default">
          {words.other}
        </Button>
      </Group>
    </section>
  );
}

function Running({ job }: JobProps) {
  const share = job.rows === 0 ? 0 : (job.done / job.rows) * 100;
  const said = words.progress(number(job.done), number(job.rows));
  return (
    <section className={classes.card}>
      <Group justify="space-between">
        <Title order={2}>{words.running}</Title>
        <Text className={classes.rowNumber}>{said}</Text>
      </Group>
      <Progress.Root size="lg" my="md">
        <Progress.Section value={share} aria-label={words.running} aria-valuetext={said} />
      </Progress.Root>
      <Counts job={job} />
      <Text size="sm" c="dimmed">
        {words.leave}
      </Text>
    </section>
  );
}

function Finished(props: JobProps) {
  const { job } = props;
  const { starting, error, start } = useStart(props);
  const failed = job.state === 'failed';
  return (
    <section className={classes.card}>
      <Group gap="xs" role="status">
        {failed ? <IconAlertTriangle aria-hidden color="var(--mantine-color-error)" /> : <IconCircleCheck aria-hidden color="var(--app-accent-ink)" />}
        <Title order={2}>{failed ? words.failedTitle : job.failed > 0 ? words.doneWithErrors : words.doneTitle}</Title>
      </Group>
      {failed && <Text>{words.failed}</Text>}
      <Counts job={job} />
      {error !== undefined && <Trouble error={error} onRetry={start} />}
      <Group mt="md">
        {failed && (
          <Button size="md" aria-disabled={starting} onClick={() => !starting && start()}>
            {words.resume}
          </Button>
        )}
        <Button component={Link} href="/?sort=changed&desc=true" size="md" variant={failed ? 'default' : 'filled'}>
          {words.toDeals}
        </Button>
        <Button component={Link} href="/import" size="md" variant="default">
          {words.again}
        </Button>
      </Group>
    </section>
  );
}
