import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { finishSignIn } from '../session/oidc';
import { text } from '../text';

/** Where the identity provider sends the browser back to. */
export function Callback() {
  const [, go] = useLocation();
  const [failed, setFailed] = useState(false);
  // A code works once; a second run of the effect must not spend it again.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    finishSignIn(new URLSearchParams(window.location.search)).then(
      (returnTo) => go(returnTo, { replace: true }),
      () => setFailed(true),
    );
  }, [go]);
  return (
    <Container size="xs" py="xl" component="main">
      {failed ? (
        <Stack gap="xs" role="alert">
          <Title order={1}>{text.signIn.failed}</Title>
          <Text>{text.signIn.failedNext}</Text>
          <Anchor component={Link} href="/">
            {text.signIn.again}
          </Anchor>
        </Stack>
      ) : (
        <Text role="status">{text.signIn.finishing}</Text>
      )}
    </Container>
  );
}
