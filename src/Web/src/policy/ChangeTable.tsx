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
                  <Cell value={change.before} whole={isWhole(change)} />
                  <Cell value={change.after} whole={isWhole(change)} />
                </Table.Tr>
              ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  );
}

/** A whole thing that came or went, for example an activity. It may have nothing to say beyond its name. */
const isWhole = ({ path, before, after }: PolicyChange): boolean => path.endsWith(']') && (before === undefined || after === undefined);

function Cell({ value, whole }: { readonly value: string | undefined; readonly whole: boolean }) {
  if (value) return <Table.Td>{value}</Table.Td>;
  if (value === '' && whole) {
    return (
      <Table.Td>
        <span role="img" aria-label={words.there}>
          ✓
        </span>
      </Table.Td>
    );
  }
  return (
    <Table.Td>
      <Text c="dimmed">{value === undefined ? words.nothing : words.emptied}</Text>
    </Table.Td>
  );
}
