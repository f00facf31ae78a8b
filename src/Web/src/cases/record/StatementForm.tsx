import { Button, Group, Stack, Text } from '@mantine/core';
import { text } from '../../text';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { useKept } from '../state/kept';
import { Refused } from '../ui/Refused';
import { blankStatement, StatementFields, statementFields, statementOf } from './StatementFields';

const words = text.cases.record;

/** A side's own view, said for the first time or anew. */
export function StatementForm({ close }: { readonly close: () => void }) {
  const { view, me, acting } = useCaseDesk();
  const { value, change, forget } = useKept(me.person, `case.${view.id}.statement`, blankStatement);
  const rules = placed(acting.errorOf('stateCase'), statementFields);
  const again = view.items.some((item) => item.kind === 'statement' && item.side === view.me);
  const send = async () => {
    if (!(await acting.act({ type: 'stateCase', statement: statementOf(value) }))) return;
    forget();
    close();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        {again && <Text size="sm">{words.stateAgainHint}</Text>}
        <StatementFields entries={value} change={change} errorAt={rules.at} />
        <Refused error={acting.errorOf('stateCase')} rules={rules} />
        <Text size="xs" c="dimmed">
          {text.cases.actWords.readers}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {text.cases.actWords.cancel}
          </Button>
          <Button type="submit" loading={acting.busy}>
            {words.stateGo}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
