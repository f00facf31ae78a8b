import { Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/apiError';
import type { CaseView } from '../api/contracts';
import { useConnection } from '../live';
import { useMe, usePolicy } from '../session/me';
import '../room/words/Side.module.css';
import { text } from '../text';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { CaseLayout } from './CaseLayout';
import { Invitation } from './seats/Invitation';
import { CaseContext, type CaseDesk } from './state/CaseContext';
import { useCase, useCaseEvents } from './state/useCase';
import { useCaseActing } from './state/useCaseActing';
import { Notice } from '../room/words/Notice';
import { caseNames } from './words/names';

const words = text.cases.page;

/** One case: everything between opening its address and seeing it. */
export default function CasePage({ id }: { readonly id: string }) {
  const { value: view, error, reload } = useCase(id);
  const gone = error instanceof ApiError && error.trouble === 'notFound';
  if (gone) {
    return (
      <Page title={words.notFound.title}>
        <Text maw={560}>{words.notFound.body}</Text>
        <Anchor component={Link} href="/cases" style={{ alignSelf: 'flex-start' }}>
          {words.back}
        </Anchor>
      </Page>
    );
  }
  return (
    <Page
      title={view?.question ?? text.cases.desk.title}
      lead={
        <Anchor component={Link} href="/cases">
          {words.back}
        </Anchor>
      }
      actions={
        view?.talks && (
          <Button component={Link} href={`/cases/${id}/talks`} variant="default" leftSection={<IconMessages size={17} aria-hidden />} title={words.talksLead}>
            {words.talksOpen}
          </Button>
        )
      }
    >
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {!view && error === undefined && <Skeleton height={420} aria-busy="true" />}
      {view && <Opened view={view} reload={reload} />}
    </Page>
  );
}

function Opened({ view, reload }: { readonly view: CaseView; readonly reload: () => void }) {
  const me = useMe();
  const { value: policy } = usePolicy(view.policy);
  const events = useCaseEvents(view.id, view.version);
  const names = useMemo(() => caseNames(view, policy, me.person), [view, policy, me.person]);
  const acting = useCaseActing(view.id, reload);
  const connection = useConnection();
  const desk: CaseDesk = { view, events, names, policy, me, acting };
  return (
    <CaseContext value={desk}>
      {connection.state === 'lost' && (
        <Group role="status">
          <Notice tone="warn" title={words.live.lost} py="xs" />
        </Group>
      )}
      {view.part === 'invited' ? <Invitation /> : <CaseLayout reload={reload} />}
    </CaseContext>
  );
}
