import { Button, Group, Indicator, NativeSelect, Popover, Stack, Text, Textarea } from '@mantine/core';
import { IconHelpCircle, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { Contact } from '../../api/contracts';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { isClosed, possible } from '../state/possible';
import { useNow } from '../../time/useNow';
import { clockTime, hereText } from '../words/format';

const words = text.room.head;

/** The right person to ask: who, in which role, what time it is there, and a box that reaches them. */
export function AskPerson() {
  const { view, present, me, side } = useDesk();
  const contacts = view.ask.filter((one) => one.person !== me.person);
  const [chosen, setChosen] = useState<string>();
  const contact = contacts.find((one) => one.person === chosen) ?? contacts[0];
  const [opened, setOpened] = useState(false);
  // Who only reads along asks nobody here, and a closed record takes no question; the people stand in the details.
  if (!contact || side === undefined || isClosed(view.standing)) return null;
  const here = present.some((person) => person.person === contact.person);
  return (
    <Popover opened={opened} onChange={setOpened} width={320} withArrow shadow="md" position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconHelpCircle size={16} aria-hidden />} onClick={() => setOpened((open) => !open)}>
          <Indicator color="teal" size={8} offset={-4} position="middle-end" disabled={!here} processing={false}>
            <span>{words.askTitle(contact.name)}</span>
          </Indicator>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {contacts.length > 1 && (
          <NativeSelect
            mb="xs"
            label={words.askWhom}
            value={contact.person}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={contacts.map((one) => ({ value: one.person, label: `${one.name}, ${text.words.role[one.role]}` }))}
          />
        )}
        <AskBox contact={contact} here={here} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function AskBox({ contact, here, close }: { readonly contact: Contact; readonly here: boolean; readonly close: () => void }) {
  const { acting, names, view, online } = useDesk();
  const now = useNow(20_000);
  const [question, setQuestion] = useState('');
  const can = possible(view.standing, 'ask');
  const send = async () => {
    if (await acting.act({ type: 'ask', text: words.askText(contact.name, question.trim()) })) {
      setQuestion('');
      close();
    }
  };
  return (
    <Stack gap="xs">
      <div>
        <Text fw={600}>{contact.name}</Text>
        <Text size="sm">
          {text.words.role[contact.role]}, {names.party(contact.party)}
        </Text>
        <Text size="sm" c="dimmed">
          {words.localTime(clockTime(now, contact.zone), contact.zone)} · {hereText(here, online)}
        </Text>
      </div>
      {!can.now && <Text size="sm">{can.why}</Text>}
      {can.now && (
        <>
          <Textarea
            label={words.askBox(contact.name)}
            description={words.askHint}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={4000}
            data-autofocus
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <Group gap={6} wrap="nowrap" align="flex-start">
            <IconUsers size={14} aria-hidden style={{ marginTop: 3, flexShrink: 0 }} />
            <Text size="xs">{text.room.composer.audience(names.parties(view.parties.map((party) => party.id)))}</Text>
          </Group>
          <Button onClick={send} loading={acting.busy.has('ask')} disabled={!online || question.trim() === ''}>
            {words.askSend}
          </Button>
        </>
      )}
    </Stack>
  );
}
