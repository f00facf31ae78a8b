import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Role } from '../api/contracts';
import { useMe } from '../session/me';
import { BackToDeals } from '../ui/BackToDeals';
import { Page } from '../ui/Page';

interface Props {
  readonly may: (roles: readonly Role[]) => boolean;
  readonly words: { readonly title: string; readonly body: string };
  readonly children: ReactNode;
}

/** A screen of certain roles. Whoever has none of them learns so before filling anything in. */
export function Only({ may, words, children }: Props) {
  const { roles } = useMe();
  if (may(roles)) return children;
  return (
    <Page title={words.title}>
      <Text maw={560}>{words.body}</Text>
      <BackToDeals />
    </Page>
  );
}
