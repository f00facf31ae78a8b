import { Text } from '@mantine/core';
import classes from '../Policy.module.css';
import { type FaultAt, fieldId } from './faults';
import { ItemsField } from './ItemsField';
import { isMembers, type Json, type Schema } from './schema';
import { ValueField } from './ValueField';
import { ValuesField } from './ValuesField';

/** What every field of the editor works on. */
export interface FieldProps {
  readonly schema: Schema;
  readonly value: Json | undefined;
  /** Place in the document, the same as the server's broken rules name. */
  readonly path: string;
  readonly required: boolean;
  readonly faults: ReadonlyMap<string, string>;
  /** Every broken rule, to say how many are inside what is closed. */
  readonly rules: readonly FaultAt[];
  readonly references: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;
  readonly onChange: (value: Json | undefined) => void;
}

/** One member of the policy, whatever its shape, with the faults of its place beside it. */
export function SchemaField(props: FieldProps) {
  const { schema } = props;
  if (schema.type === 'object') return <Group {...props} />;
  if (schema.type === 'array') return schema.items?.type === 'object' ? <ItemsField {...props} /> : <ValuesField {...props} />;
  return <ValueField {...props} />;
}

function Group(props: FieldProps) {
  const { schema, path, faults } = props;
  return (
    <fieldset className={classes.fields} data-wide id={fieldId(path)} tabIndex={-1}>
      <legend className={classes.legend}>{schema.title}</legend>
      {schema.description !== undefined && (
        <Text size="sm" c="dimmed" data-wide>
          {schema.description}
        </Text>
      )}
      <Fault text={faults.get(path)} />
      <Members {...props} />
    </fieldset>
  );
}

/** The members of an object, without a frame of their own. */
export function Members({ schema, value, path, onChange, ...rest }: FieldProps) {
  const members = isMembers(value) ? value : {};
  return Object.entries(schema.properties ?? {}).map(([name, inner]) => (
    <SchemaField
      key={name}
      {...rest}
      schema={inner}
      value={members[name]}
      path={path === '' ? name : `${path}.${name}`}
      required={schema.required?.includes(name) ?? false}
      onChange={(next) => {
        const { [name]: _, ...others } = members;
        onChange(next === undefined ? others : { ...members, [name]: next });
      }}
    />
  ));
}

export function Fault({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="alert" data-wide>
      {text}
    </Text>
  );
}
