import { Title } from '@mantine/core';
import { text } from '../text';

export default function AgreementPage({ id }: { readonly id: string }) {
  return <Title order={1}>{`${text.agreement.title} ${id}`}</Title>;
}
