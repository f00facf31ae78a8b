import { Button, Popover, Text } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import type { RegistrationOutlook } from '../api/contracts';
import { text } from '../text';
import { either, number, shortDateTime } from '../text/format';

const words = text.register.next;

/** Who reviews by when, in the reader's own zone, with the vendor's one tap away. */
export function ReviewOutlook({ outlook }: { readonly outlook: RegistrationOutlook }) {
  const { reviewers, days, due, zone, standsInFor } = outlook;
  const names = either(reviewers.map(({ name }) => name));
  return (
    <>
      {words.reviewBy(names, words.days(days, number(days)), shortDateTime(due))} {standsInFor && words.standsInFor(standsInFor.name)}{' '}
      <Popover withArrow shadow="md" returnFocus>
        <Popover.Target>
          <Button type="button" variant="subtle" size="compact-xs" leftSection={<IconWorld size={14} aria-hidden />}>
            {words.vendorTime}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Text size="sm">{words.there(shortDateTime(due, zone), zone)}</Text>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
