import { Table, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { FieldUse, MappingReport, ValueUse } from '../api/contracts';
import { text } from '../text';
import { number } from '../text/format';
import classes from './Import.module.css';

const words = text.imports.mapping;

/** What the import makes of the file: which field became what, which are only kept, and how values were understood. */
export function Mapping({ report }: { readonly report: MappingReport | null | undefined }) {
  if (!report || report.fields.length === 0) return null;
  const used = report.fields.filter((field) => field.becomes);
  const kept = report.fields.filter((field) => !field.becomes);
  return (
    <details className={classes.notes}>
      <summary>{words.title(number(used.length), number(kept.length))}</summary>
      {report.remarks.map((remark) => (
        <Text key={remark} size="sm">
          {remark}
        </Text>
      ))}
      <Frame label={words.fields} head={[words.field, words.becomes, words.records]}>
        {[...used, ...kept].map((field) => (
          <Field key={field.field} field={field} />
        ))}
      </Frame>
      {report.values.length > 0 && (
        <Frame label={words.values} head={[words.field, words.value, words.means, words.records]}>
          {report.values.map((value) => (
            <Value key={`${value.field} ${value.value} ${value.means}`} value={value} />
          ))}
        </Frame>
      )}
    </details>
  );
}

function Field({ field }: { readonly field: FieldUse }) {
  return (
    <Table.Tr>
      <Table.Td>{field.field}</Table.Td>
      <Table.Td>{field.becomes ?? words.kept}</Table.Td>
      <Table.Td className={classes.rowNumber}>{number(field.records)}</Table.Td>
    </Table.Tr>
  );
}

function Value({ value }: { readonly value: ValueUse }) {
  return (
    <Table.Tr>
      <Table.Td>{value.field}</Table.Td>
      <Table.Td>{value.value}</Table.Td>
      <Table.Td>{value.means}</Table.Td>
      <Table.Td className={classes.rowNumber}>{number(value.records)}</Table.Td>
    </Table.Tr>
  );
}

function Frame({ label, head, children }: { readonly label: string; readonly head: readonly string[]; readonly children: ReactNode }) {
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
            {head.map((name) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
