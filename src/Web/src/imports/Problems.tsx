import { Button, Group, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { api } from '../api/api';
import type { ImportJob, ImportRemark } from '../api/wire';
import { text } from '../text';
import { number } from '../text/format';
import { Trouble } from '../ui/Trouble';
import classes from './Import.module.css';
import { saveFile } from '../ui/saveFile';
import { errorFileName, extensionOf, resultFileName } from './errorFileName';

const words = text.imports;

/** Why rows were left out, and the file to correct them in. */
export function Problems({ job }: { readonly job: ImportJob }) {
  const [error, setError] = useState<unknown>();
  if (job.failed === 0) return null;
  return (
    <section className={classes.problems}>
      <div className={classes.problemsHead}>
        <div>
          <Title order={2}>{words.problems(number(job.failed))}</Title>
          <Text size="sm" c="dimmed">
            {words.problemsLead}
          </Text>
        </div>
        <Group gap="xs">
          {job.format === 'awsFlat' && (
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => api.importResult(job.id).then((file) => saveFile(file, resultFileName(job.fileName)), setError)}
            >
              {words.result}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => api.importErrors(job.id).then((file) => saveFile(file, errorFileName(job.fileName, job.format)), setError)}
          >
            {words.errors}
          </Button>
        </Group>
      </div>
      <Text size="sm" c="dimmed">
        {extensionOf(job.format) === '.csv' ? words.errorsHint : words.errorsHintJson}
      </Text>
      {error !== undefined && <Trouble error={error} />}
      {job.problems.length > 0 && <Remarks remarks={job.problems} said={words.problem} label={words.problems(number(job.failed))} />}
      {job.problems.length < job.failed && (
        <Text size="sm" c="dimmed">
          {words.problemsShown(number(job.problems.length))}
        </Text>
      )}
    </section>
  );
}

export function Notes({ job }: { readonly job: ImportJob }) {
  const { notes } = job;
  const all = Math.max(job.noteCount ?? 0, notes.length);
  const title = words.notes(number(all));
  if (notes.length === 0) return null;
  return (
    <details className={classes.notes}>
      <summary>{title}</summary>
      {notes.length < all && (
        <Text size="sm" c="dimmed">
          {words.notesShown(number(notes.length))}
        </Text>
      )}
      <Remarks remarks={notes} said={words.note} label={title} />
    </details>
  );
}

export function Remarks({ remarks, said, label }: { readonly remarks: readonly ImportRemark[]; readonly said: string; readonly label: string }) {
  const id = useId();
  return (
    // A long table scrolls in its own frame, which therefore has to be reachable by keyboard.
    <div className={classes.frame} tabIndex={0} role="region" aria-labelledby={id}>
      <Table stickyHeader verticalSpacing={6}>
        <caption id={id} className={classes.unseen}>
          {label}
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.row}</Table.Th>
            <Table.Th scope="col">{words.column}</Table.Th>
            <Table.Th scope="col">{said}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {remarks.map((remark) => (
            <Table.Tr key={`${remark.row} ${remark.column} ${remark.code}`}>
              <Table.Td className={classes.rowNumber}>{number(remark.row)}</Table.Td>
              <Table.Td>{remark.column}</Table.Td>
              <Table.Td>{remark.text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
