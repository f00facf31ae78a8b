import { Container } from '@mantine/core';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import { MeContext } from '../session/me';
import { useSession } from '../session/session';
import { SignIn } from '../signin/SignIn';
import { useResource } from '../state/useResource';
import { Trouble } from '../ui/Trouble';
import { Frame } from './Frame';
import { Loading } from './Loading';
import { Screens } from './Screens';

/**
 * The screens of a signed-in person. Without a session the sign-in page stands at whatever address was opened, so that
 * signing in leads straight on to it.
 */
export function SignedIn() {
  const session = useSession();
  return session.kind === 'out' ? <SignIn ended={session.ended} /> : <WithMe key={session.token} />;
}

function WithMe() {
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

  return (
    <Container size="xl" py="xl" component="main">
      {error === undefined || (error instanceof ApiError && error.trouble === 'signedOut') ? <Loading /> : <Trouble error={error} onRetry={reload} />}
    </Container>
  );
}
