import { Button, Container, Group, Stack } from '@mantine/core';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import { MeContext } from '../session/me';
import { session, useSession } from '../session/session';
import { SignIn } from '../signin/SignIn';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { Trouble } from '../ui/Trouble';
import { Brand } from './Brand';
import { DemoBar } from './DemoBar';
import { Frame } from './Frame';
import { Loading } from './Loading';
import { Screens } from './Screens';

/**
 * The screens of a signed-in person. Without a session the sign-in page stands at whatever address was opened, so that
 * signing in leads straight on to it.
 */
export function SignedIn() {
  const now = useSession();
  return now.kind === 'out' ? <SignIn ended={now.ended} /> : <WithMe key={now.token} demo={now.demo} />;
}

/** Knowing who is signed in comes first. Where that fails, the way out stands beside what went wrong. */
function WithMe({ demo }: { readonly demo: boolean }) {
  const { value: me, error, reload } = useResource('me', api.me);
  if (me) {
    return (
      <MeContext value={me}>
        <Frame me={me}>
          <Screens />
        </Frame>
      </MeContext>
    );
  }

  if (error === undefined || (error instanceof ApiError && error.trouble === 'signedOut')) {
    return (
      <Container size="xl" py="xl" component="main">
        <Loading />
      </Container>
    );
  }

  return (
    <>
      {demo && <DemoBar />}
      <Container size="xl" py="xl" component="main">
        <Stack gap="lg">
          <Group justify="space-between">
            <Brand />
            <Button variant="default" onClick={session.signOut}>
              {demo ? text.shell.switchPersona : text.shell.signOut}
            </Button>
          </Group>
          <Trouble error={error} onRetry={reload} />
        </Stack>
      </Container>
    </>
  );
}
