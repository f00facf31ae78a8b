import { Skeleton, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { ApiError } from '../api/apiError';
import { usePolicy } from '../session/me';
import { useStore } from '../state/store';
import { text } from '../text';
import { BackToDeals } from '../ui/BackToDeals';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import type { Draft } from './draft';
import { RegisterForm } from './RegisterForm';
import { SavedState } from './SavedState';
import { useDraft } from './useDraft';

// Asking again does not bring a deal about that is not there for this person.
const nothing = (error: unknown) => error instanceof ApiError && error.trouble === 'notFound';

export default function RegisterPage({ id }: { readonly id?: string | undefined }) {
  const load = useDraft(id);
  switch (load.kind) {
    case 'ready':
      return <Writing draft={load.draft} />;
    case 'handedIn':
      return <Redirect to={`/deals/${id}`} replace />;
    case 'failed':
      return (
        <Page title={text.register.title}>
          <Trouble error={load.error} onRetry={nothing(load.error) ? undefined : load.retry} />
          {nothing(load.error) && <BackToDeals />}
        </Page>
      );
    default:
      return <Waiting />;
  }
}

function Waiting() {
  return (
    <Page title={text.register.title} lead={text.register.lead}>
      <Stack gap="md" aria-busy="true">
        <Skeleton height={240} />
        <Skeleton height={320} />
      </Stack>
    </Page>
  );
}

function Writing({ draft }: { readonly draft: Draft }) {
  const { id, saved } = useStore(draft.state);
  const [path, go] = useLocation();
  const policy = usePolicy();
  // Once the server has the draft it has an address of its own, where any device finds it.
  useEffect(() => {
    if (id !== undefined && path === '/register') go(`/register/${id}`, { replace: true });
  }, [id, path, go]);
  if (!policy.value) return policy.error === undefined ? <Waiting /> : <Trouble error={policy.error} onRetry={policy.reload} />;
  return (
    <Page title={text.register.title} lead={text.register.lead} actions={<SavedState saved={saved} />}>
      <RegisterForm draft={draft} policy={policy.value} />
    </Page>
  );
}
