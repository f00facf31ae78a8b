import { Skeleton, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import type { Persona } from '../api/wire';
import { session } from '../session/session';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { list } from '../text/format';
import { Initials } from '../ui/Initials';
import { Trouble } from '../ui/Trouble';
import classes from './SignIn.module.css';

/** The people of the demo, by company. */
export function Personas() {
  const { value: personas, error, reload } = useResource('personas', api.personas);
  const [failure, setFailure] = useState<unknown>();
  const signIn = (persona: Persona) => {
    setFailure(undefined);
    api.demoSignIn(persona.persona).then(({ token }) => session.signIn(token, true), setFailure);
  };
  return (
    <Stack gap="md" component="section" aria-labelledby="personas">
      <div>
        <Title order={2} id="personas">
          {text.signIn.demoTitle}
        </Title>
        <Text c="dimmed">{text.signIn.demoLead}</Text>
      </div>
      {(failure ?? error) !== undefined && <Trouble error={failure ?? error} onRetry={reload} />}
      {!personas && error === undefined && <Skeleton height={220} />}
      {personas && (
        <ul className={classes.personas}>
          {personas.map((persona) => (
            <li key={persona.persona}>
              <UnstyledButton className={classes.persona} onClick={() => signIn(persona)}>
                <Initials name={persona.name} size={38} />
                <span>
                  <Text fw={600} component="span" display="block">
                    {persona.name}
                  </Text>
                  <Text size="sm" c="dimmed" component="span" display="block">
                    {list(persona.roles.map((role) => text.words.role[role]))} · {persona.organisationName}
                  </Text>
                  <Text size="sm" c="dimmed" component="span" display="block">
                    {persona.about}
                  </Text>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
