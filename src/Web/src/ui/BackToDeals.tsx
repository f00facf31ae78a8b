import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { text } from '../text';

/** The way out of a page on which there is nothing to do. */
export function BackToDeals() {
  return (
    <Anchor component={Link} href="/">
      {text.notFound.back}
    </Anchor>
  );
}
