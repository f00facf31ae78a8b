import { ActionIcon, Anchor, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconKeyboard, IconListDetails } from '@tabler/icons-react';
import { Link } from 'wouter';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import { money } from '../../text/format';
import { AskPerson } from './AskPerson';
import { NegotiationChip, ReviewChip, StageChip } from '../../ui/axes';
import classes from './Head.module.css';
import { Presence } from './Presence';

const words = text.room.head;

/** The deal, its three axes, who is here, and the person to ask. */
export function RoomHead() {
  const { view, ui } = useDesk();
  const { registration, draft } = view;
  const customer = registration?.customer.name ?? draft?.customerName ?? text.room.title;
  const title = registration?.opportunity.title ?? draft?.title;
  return (
    <header className={classes.head}>
      <Anchor component={Link} href="/" size="sm" className={classes.back}>
        <IconChevronLeft size={14} aria-hidden /> {text.room.back}
      </Anchor>
      <div className={classes.title}>
        <Title order={1} size={22} lineClamp={2}>
          {customer}
        </Title>
        <div className={classes.deal}>
          <Text c="dimmed" truncate>
            {title}
          </Text>
          {registration && <Text fw={600}>{money(registration.opportunity.amount)}</Text>}
        </div>
      </div>
      <div className={classes.axes}>
        <ReviewChip state={view.standing.review} />
        <NegotiationChip state={view.standing.negotiation} />
        <StageChip state={view.standing.stage} />
        <Presence />
      </div>
      <Group gap="xs" className={classes.people}>
        <AskPerson />
        <Button variant="default" size="sm" leftSection={<IconListDetails size={16} aria-hidden />} onClick={() => ui.open({ kind: 'details' })}>
          {words.details}
        </Button>
        <Tooltip label={words.help}>
          <ActionIcon variant="default" size={36} aria-label={words.help} className={classes.keys} onClick={() => ui.open({ kind: 'help' })}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </header>
  );
}
