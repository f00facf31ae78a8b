import { Button, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import type { OverlapSheet } from '../api/contracts';
import { text } from '../text';
import classes from './Overlaps.module.css';

const words = text.overlaps;

/** How the policy says that this kind of overlap is settled. */
export function PlaybookCard({ overlap }: { readonly overlap: OverlapSheet }) {
  const { playbook } = overlap;
  return (
    <section className={classes.card} aria-label={words.playbook}>
      <Title order={2}>{words.playbook}</Title>
      {!playbook && <Text mt="xs">{words.noPlaybook}</Text>}
      {playbook && (
        <Stack gap="sm" mt="xs">
          <Text>
            <strong>{words.preferred}:</strong> {playbook.preferred}
          </Text>
          {playbook.gather.length > 0 && (
            <div>
              <Text fw={600}>{words.gather}</Text>
              <ul>
                {playbook.gather.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          )}
          {playbook.messages.length > 0 && (
            <div>
              <Text fw={600}>{words.messages}</Text>
              {playbook.messages.map((message) => (
                <Group key={message.title} justify="space-between" align="flex-start" wrap="nowrap" mt="xs">
                  <div>
                    <Text size="sm" fw={600}>
                      {message.title}
                    </Text>
                    <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                      {message.text}
                    </Text>
                  </div>
                  <CopyButton value={message.text}>
                    {({ copied, copy }) => (
                      <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={copy} aria-label={`${words.copy}: ${message.title}`}>
                        {copied ? words.copied : words.copy}
                      </Button>
                    )}
                  </CopyButton>
                </Group>
              ))}
            </div>
          )}
        </Stack>
      )}
      <Text size="sm" c="dimmed" mt="sm">
        {words.decides(overlap.decider)}
      </Text>
    </section>
  );
}
