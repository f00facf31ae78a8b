import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconCheck, IconFilter, IconSortAscending, IconSortDescending, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { text } from '../text';
import { number } from '../text/format';
import { type DealQuery, dues, everything, filterCount, negotiations, reviews, type Sort, sorts, stages, toggled, toHref } from './dealQuery';
import classes from './Deals.module.css';

function Choice({ href, on, children }: { readonly href: string; readonly on: boolean; readonly children: ReactNode }) {
  return (
    <Menu.Item component={Link} href={href} aria-current={on ? 'true' : undefined} leftSection={<IconCheck size={16} aria-hidden style={{ visibility: on ? 'visible' : 'hidden' }} />}>
      {children}
    </Menu.Item>
  );
}

/** Every filter is a link, so that a list can be opened, sent and gone back to like any page. */
export function Filters({ query, turns }: { readonly query: DealQuery; readonly turns: boolean }) {
  const count = filterCount(query);
  const turn = (value: 'mine' | 'theirs') => toHref({ ...query, turn: query.turn === value ? null : value });
  return (
    <Menu closeOnItemClick={false} position="bottom-start" width={240} shadow="sm">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />} rightSection={count > 0 ? <span className={classes.count}>{number(count)}</span> : null}>
          {text.deals.filters}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {turns && (
          <>
            <Menu.Label>{text.deals.turnFilter}</Menu.Label>
            <Choice href={turn('mine')} on={query.turn === 'mine'}>{text.deals.turn.mine}</Choice>
            <Choice href={turn('theirs')} on={query.turn === 'theirs'}>{text.deals.turn.theirs}</Choice>
          </>
        )}
        {turns && (
          <Choice href={toHref({ ...query, approval: !query.approval })} on={query.approval}>
            {text.deals.approval}
          </Choice>
        )}
        {turns && (
          <>
            <Menu.Label>{text.deals.dueFilter}</Menu.Label>
            {dues.map((value) => (
              <Choice key={value} href={toHref({ ...query, due: query.due === value ? null : value, soon: false })} on={query.due === value}>
                {text.deals.due[value]}
              </Choice>
            ))}
            <Choice href={toHref({ ...query, asked: !query.asked })} on={query.asked}>{text.deals.asked}</Choice>
            <Choice href={toHref({ ...query, reviewer: query.reviewer === 'me' ? null : 'me' })} on={query.reviewer === 'me'}>{text.deals.reviewer}</Choice>
          </>
        )}
        <Menu.Label>{text.words.axis.review}</Menu.Label>
        {reviews.map((value) => (
          <Choice key={value} href={toHref(toggled(query, 'review', value))} on={query.review.includes(value)}>
            {text.words.review[value]}
          </Choice>
        ))}
        <Menu.Label>{text.words.axis.negotiation}</Menu.Label>
        {negotiations.map((value) => (
          <Choice key={value} href={toHref(toggled(query, 'negotiation', value))} on={query.negotiation.includes(value)}>
            {text.words.negotiation[value]}
          </Choice>
        ))}
        <Menu.Label>{text.words.axis.stage}</Menu.Label>
        {stages.map((value) => (
          <Choice key={value} href={toHref(toggled(query, 'stage', value))} on={query.stage.includes(value)}>
            {text.words.stage[value]}
          </Choice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Names, deadlines and changes read naturally one way round, amounts the other. */
const natural: Readonly<Record<Sort, boolean>> = { clock: false, changed: true, amount: true, customer: false, reviewDue: false, infoDue: false, protectionEnd: false };

export function SortBy({ query }: { readonly query: DealQuery }) {
  return (
    <Menu position="bottom-end" width={240} shadow="sm">
      <Menu.Target>
        <Button variant="default" leftSection={<IconArrowsSort size={16} aria-hidden />} aria-label={`${text.deals.sort}: ${text.deals.sorts[query.sort]}`}>
          {text.deals.sorts[query.sort]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map((sort) => (
          <Choice key={sort} href={toHref({ ...query, sort, desc: natural[sort] })} on={query.sort === sort}>
            {text.deals.sorts[sort]}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} href={toHref({ ...query, desc: !query.desc })} leftSection={query.desc ? <IconSortAscending size={16} aria-hidden /> : <IconSortDescending size={16} aria-hidden />}>
          {query.desc ? text.deals.ascending : text.deals.descending}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function ClearFilters({ query }: { readonly query: DealQuery }) {
  if (filterCount(query) === 0) return null;
  return (
    <Button component={Link} href={toHref({ ...everything, q: query.q, sort: query.sort, desc: query.desc })} variant="subtle" color="gray" leftSection={<IconX size={16} aria-hidden />}>
      {text.deals.clear}
    </Button>
  );
}
