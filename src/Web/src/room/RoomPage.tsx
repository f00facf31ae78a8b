import { Title } from '@mantine/core';
import { text } from '../text';

export default function RoomPage({ id }: { readonly id: string }) {
  return <Title order={1}>{`${text.room.title} ${id}`}</Title>;
}
