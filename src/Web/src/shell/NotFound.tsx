import { Text } from '@mantine/core';
import { text } from '../text';
import { BackToDeals } from '../ui/BackToDeals';
import { Page } from '../ui/Page';

export function NotFound() {
  return (
    <Page title={text.notFound.title}>
      <Text>{text.notFound.body}</Text>
      <BackToDeals />
    </Page>
  );
}
