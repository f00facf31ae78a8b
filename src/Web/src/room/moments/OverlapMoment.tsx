import { Anchor, Text } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { Link } from 'wouter';
import { api } from '../../api/api';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { Note } from './Note';

const words = text.overlaps;

/** Another claim touches this customer. The sides learn only that; the channel manager finds both side by side. */
export function OverlapMoment() {
  const { view, policy, reader } = useDesk();
  return (
    <Note icon={<IconVersions size={18} aria-hidden />} title={words.alert.title} body={words.alert.body(policy?.manager.name ?? text.words.role.channelManager)}>
      {reader === 'manager' && <Found deal={view.id} version={view.version} />}
    </Note>
  );
}

function Found({ deal, version }: { readonly deal: string; readonly version: number }) {
  const { value } = useResource(`${deal}/${version}`, () => api.overlapsOf(deal));
  const live = value?.overlaps.filter((one) => one.alerts) ?? [];
  if (live.length === 0) return null;
  return (
    <div>
      <Text size="sm">{words.alert.manager}</Text>
      <ul>
        {live.map((one) => (
          <li key={one.id}>
            <Anchor component={Link} href={`/overlaps/${one.id}`} size="sm">
              {one.second ? words.versus(one.first.holderName, one.second.holderName) : words.kind[one.kinds[0]!]}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  );
}
