import { List, ThemeIcon } from '@mantine/core';
import { IconBell, IconClock, IconHelp, IconListNumbers, IconMessages } from '@tabler/icons-react';
import type { Programme, RegistrationOutlook } from '../api/contracts';
import { text } from '../text';
import { day, list, number } from '../text/format';
import { useNow } from '../time/useNow';
import classes from './Register.module.css';
import { holidaysBefore, reviewDate, workingDays } from './reviewDate';
import { ReviewOutlook } from './ReviewOutlook';

const words = text.register.next;
const icon = (Mark: typeof IconClock) => (
  <ThemeIcon variant="light" size={26} radius="xl">
    <Mark size={15} aria-hidden />
  </ThemeIcon>
);
const days = (count: number): string => words.days(count, number(count));

const silence = (outlook: RegistrationOutlook | undefined, manager: Programme['manager']): string => {
  if (!outlook) return words.silence(manager.name);
  const { stepsIn, reviewers } = outlook;
  if (reviewers.length === 1 && reviewers[0]?.person === stepsIn.person) return words.silenceStays(stepsIn.name, manager.name);
  return outlook.silence === 'goesToDeputy' && stepsIn.person !== manager.person ? words.silenceDeputy(stepsIn.name) : words.silence(stepsIn.name);
};

/** Who will review, by when, and what happens then: known before anything is handed in. */
export function NextSteps({ policy, outlook }: { readonly policy: Programme; readonly outlook: RegistrationOutlook | undefined }) {
  const now = useNow(60_000);
  const { calendar, clocks, reviewers, manager, directSales } = policy;
  const due = reviewDate(calendar, clocks.review, now);
  const by = day(due);
  const free = holidaysBefore(calendar, due, now);
  return (
    <List spacing="sm" size="sm" center classNames={{ item: classes.step }} pl={0}>
      <List.Item icon={icon(IconClock)}>
        {outlook ? <ReviewOutlook outlook={outlook} /> : words.review(list(reviewers.map((person) => person.name)), days(clocks.review), by)}{' '}
        {words.hours(calendar.opens.slice(0, 5), calendar.closes.slice(0, 5), calendar.zone, workingDays(calendar))}
        {free.length > 0 && ` ${words.holidays(list(free.map((one) => day(one))), free.length)}`}
      </List.Item>
      <List.Item icon={icon(IconHelp)}>{words.question(days(clocks.info))}</List.Item>
      <List.Item icon={icon(IconMessages)}>{words.offer(directSales.name, days(clocks.response))}</List.Item>
      <List.Item icon={icon(IconBell)}>{silence(outlook, manager)}</List.Item>
      <List.Item icon={icon(IconListNumbers)}>{words.priority}</List.Item>
    </List>
  );
}
