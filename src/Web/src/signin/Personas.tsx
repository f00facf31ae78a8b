import { Skeleton, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import type { Role } from '../api/contracts';
import type { Persona } from '../api/wire';
import { session } from '../session/session';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { list } from '../text/format';
import { Initials } from '../ui/Initials';
import { Trouble } from '../ui/Trouble';
import classes from './SignIn.module.css';

/** The people of the demo, by what they are to a deal. */
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
      {personas &&
        groups.map((group) => <Group key={group} group={group} personas={personas.filter(({ roles }) => groupOf(roles) === group)} onSignIn={signIn} />)}
    </Stack>
  );
}

const groups = ['sides', 'around', 'neutral'] as const;
type PersonaGroup = (typeof groups)[number];

function groupOf(roles: readonly Role[]): PersonaGroup {
  if (roles.some((role) => role === 'mediator' || role === 'committeeMember')) return 'neutral';
  return roles.some((role) => role === 'partnerRep' || role === 'directRep' || role === 'channelManager') ? 'sides' : 'around';
}

function Group({ group, personas, onSignIn }: { readonly group: PersonaGroup; readonly personas: readonly Persona[]; readonly onSignIn: (persona: Persona) => void }) {
  if (personas.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby={`personas-${group}`}>
      <Title order={3} size="h5" id={`personas-${group}`}>
        {text.signIn.groups[group]}
      </Title>
      <ul className={classes.personas}>
        {personas.map((persona) => (
          <li key={persona.persona}>
            <UnstyledButton className={classes.persona} onClick={() => onSignIn(persona)}>
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
    </Stack>
  );
}
