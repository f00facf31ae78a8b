import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import type { Config } from '../api/wire';
import { beginSignIn } from '../session/oidc';
import { useResource } from '../state/useResource';
import { DemoBar } from '../shell/DemoBar';
import { Brand } from '../shell/Brand';
import { ColourScheme } from '../shell/ColourScheme';
import { text } from '../text';
import { Trouble } from '../ui/Trouble';
import { Personas } from './Personas';
import classes from './SignIn.module.css';

export function SignIn({ ended }: { readonly ended: boolean }) {
  const { value: config, error, reload } = useResource('config', api.config);
  useEffect(() => {
    document.title = text.product;
  }, []);
  return (
    <div className={classes.page}>
      <header>
        {config?.demo && <DemoBar />}
        <Group className={classes.top} justify="space-between">
          <Brand />
          <ColourScheme />
        </Group>
      </header>
      <main className={classes.main}>
        <Stack gap="sm">
          <Title order={1} className={classes.title}>
            {text.signIn.title}
          </Title>
          <Text size="lg" c="dimmed">
            {text.signIn.lead}
          </Text>
        </Stack>
        {ended && (
          <Alert role="status" color="yellow" variant="light">
            {text.signIn.ended}
          </Alert>
        )}
        {error !== undefined && <Trouble error={error} onRetry={reload} />}
        {config ? <Ways config={config} /> : error === undefined && <Skeleton height={180} />}
      </main>
    </div>
  );
}

function Ways({ config }: { readonly config: Config }) {
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<unknown>();
  const { oidc, demo } = config;
  if (!oidc && !demo) return <Text>{text.signIn.none}</Text>;
  const begin = (provider: NonNullable<Config['oidc']>) => {
    setOpening(true);
    setError(undefined);
    beginSignIn(provider).catch(() => {
      setOpening(false);
      setError(new ApiError(0));
    });
  };
  return (
    <Stack gap="xl">
      {oidc && (
        <Button size="md" leftSection={<IconLogin2 size={18} aria-hidden />} disabled={opening} onClick={() => begin(oidc)}>
          {opening ? text.signIn.opening : text.signIn.withAccount}
        </Button>
      )}
      {error !== undefined && <Trouble error={error} />}
      {demo && <Personas />}
    </Stack>
  );
}
