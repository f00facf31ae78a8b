import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { actNamed, isSpecAct } from '../acts/specs';
import { useDesk } from '../state/RoomContext';
import { Notice } from '../words/Notice';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly body?: string | undefined;
  readonly children?: ReactNode;
}

/** What is special about a deal right now, in the same shape for every case. */
export function Note({ icon, title, body, children }: Props) {
  return (
    <Notice tone="plain" icon={icon} title={title} py="sm">
      <Stack gap="xs">
        {body && (
          <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {body}
          </Text>
        )}
        {children}
      </Stack>
    </Notice>
  );
}

/** Those of the given acts the server lets this reader do now. */
export function Acts({ acts }: { readonly acts: readonly string[] }) {
  const { view, ui, online } = useDesk();
  const now = view.standing.acts.filter(({ act, why }) => acts.includes(act) && why === undefined && isSpecAct(act));
  if (now.length === 0) return null;
  return (
    <Group gap="xs">
      {now.map(({ act }) => (
        <Button key={act} size="xs" variant="default" disabled={!online} onClick={() => ui.open({ kind: 'act', act })}>
          {actNamed(act)}
        </Button>
      ))}
    </Group>
  );
}
