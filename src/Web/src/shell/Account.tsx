import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconBeach, IconLogout, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Me } from '../api/wire';
import { session } from '../session/session';
import { text } from '../text';
import { list } from '../text/format';
import { Initials } from '../ui/Initials';
import { AbsenceDialog } from './AbsenceDialog';
import { navigationFor } from './navigationItems';

/** Who is signed in, the way out, and on a phone the way around. */
export function Account({ me }: { readonly me: Me }) {
  const [away, setAway] = useState(false);
  return (
    <>
    {away && <AbsenceDialog me={me} close={() => setAway(false)} />}
    <Menu position="bottom-end" width={260} shadow="sm">
      <Menu.Target>
        <UnstyledButton aria-label={text.shell.account(me.name)} style={{ borderRadius: '50%' }}>
          <Initials name={me.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {me.name}
          </Text>
          <Text size="xs">{me.organisationName}</Text>
          <Text size="xs">{list(me.roles.map((role) => text.words.role[role]))}</Text>
        </Menu.Label>
        <Menu.Divider hiddenFrom="sm" />
        {navigationFor(me.roles).map(({ href, label, icon: Mark }) => (
          <Menu.Item key={href} component={Link} href={href} leftSection={<Mark size={16} aria-hidden />} hiddenFrom="sm">
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconBeach size={16} aria-hidden />} onClick={() => setAway(true)}>
          {text.absence.menu}
        </Menu.Item>
        <Menu.Item leftSection={me.demo ? <IconUsers size={16} aria-hidden /> : <IconLogout size={16} aria-hidden />} onClick={session.signOut}>
          {me.demo ? text.shell.switchPersona : text.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
    </>
  );
}
