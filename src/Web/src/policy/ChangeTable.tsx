import { Table, Text } from '@mantine/core';
import type { PolicyChange } from '../api/contracts';
import { text } from '../text';
import classes from './Policy.module.css';

const words = text.policy.compare;

/** Differences side by side, part by part. */
export function ChangeTable({ changes, before, after }: { readonly changes: readonly PolicyChange[]; readonly before: string; readonly after: string }) {
  const sections = [...new Set(changes.map((change) => change.section))];
  return (
    <div className={classes.wide} tabIndex={0} role="region" aria-label={words.title}>
      <Table className={classes.table} layout="fixed" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.what}</Table.Th>
            <Table.Th>{before}</Table.Th>
            <Table.Th>{after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {sections.map((section) => (
          <Table.Tbody key={section}>
            <Table.Tr>
              <Table.Th colSpan={3} scope="rowgroup" className={classes.part}>
                {section}
              </Table.Th>
            </Table.Tr>
            {changes
              .filter((change) => change.section === section)
              .map((change) => (
                <Table.Tr key={`${change.path} ${change.label}`}>
                  <Table.Th scope="row" fw={400}>
                    {change.label}
                  </Table.Th>
                  <Cell value={change.before} />
                  <Cell value={change.after} />
                </Table.Tr>
              ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  );
}

function Cell({ value }: { readonly value: string | undefined }) {
  return <Table.Td>{value === undefined ? <Text c="dimmed">{words.nothing}</Text> : value || '✓'}</Table.Td>;
}
