import { ActionIcon, Button, Group, Popover, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmarkPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useStore } from '../state/store';
import { text } from '../text';
import { type DealQuery, everything, parseQuery, toHref, toSearch } from './dealQuery';
import classes from './Deals.module.css';
import { savedViews } from './savedViews';

const builtIn: readonly (readonly [keyof typeof text.deals.builtIn, DealQuery])[] = [
  ['all', everything],
  ['mine', { ...everything, turn: 'mine' }],
  ['theirs', { ...everything, turn: 'theirs' }],
  ['review', { ...everything, review: ['submitted', 'inReview', 'needsInfo'] }],
  ['talks', { ...everything, negotiation: ['open'] }],
  ['agreed', { ...everything, negotiation: ['agreed'] }],
  ['toReview', { ...everything, review: ['submitted', 'inReview'], live: true, sort: 'reviewDue' }],
  ['needsInfo', { ...everything, review: ['needsInfo'], live: true, sort: 'infoDue' }],
  ['expiring', { ...everything, due: 'protection', soon: true, live: true, sort: 'protectionEnd' }],
  ['approvals', { ...everything, approval: true }],
];

type View = (typeof builtIn)[number];
const turnsOnly: ReadonlySet<string> = new Set(['mine', 'theirs', 'needsInfo', 'expiring', 'approvals']);
const offered = ([name]: View, turns: boolean, manages: boolean) => (name === 'toReview' ? manages : turns || !turnsOnly.has(name));

/** The lists people return to, as links; and a way to keep the present one. */
export function Views({ query, turns, manages, needsMe }: {
  readonly query: DealQuery;
  readonly turns: boolean;
  readonly manages: boolean;
  readonly needsMe: string | null;
}) {
  const own = useStore(savedViews.store);
  const here = toSearch(query);
  const known = builtIn.some(([, one]) => toSearch(one) === here) || own.some((view) => view.search === here);
  const remove = (name: string, search: string) => {
    savedViews.remove(name);
    notifications.show({
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{text.deals.removed(name)}</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => savedViews.save(name, search)}>
            {text.deals.undo}
          </Button>
        </Group>
      ),
    });
  };
  return (
    <nav aria-label={text.deals.views} className={classes.views}>
      {builtIn.filter((one) => offered(one, turns, manages)).map(([name, one]) => (
        <Link key={name} href={toHref(one)} className={classes.view} aria-current={toSearch(one) === here ? 'true' : undefined}>
          {text.deals.builtIn[name]}
          {name === 'mine' && needsMe !== null && <span className={classes.count}>{needsMe}</span>}
        </Link>
      ))}
      {own.map(({ name, search }) => (
        <span key={name} className={classes.ownView}>
          <Link href={toHref(parseQuery(search))} className={classes.view} aria-current={search === here ? 'true' : undefined}>
            {name}
          </Link>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={text.deals.removeView(name)} onClick={() => remove(name, search)}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </span>
      ))}
      {!known && <SaveView search={here} />}
    </nav>
  );
}

function SaveView({ search }: { readonly search: string }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    savedViews.save(name, search);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus shadow="sm" position="bottom-start" returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconBookmarkPlus size={16} aria-hidden />} onClick={() => setOpen(!open)}>
          {text.deals.saveView}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={save}>
          <Group align="flex-end" gap="xs">
            <TextInput
              label={text.deals.saveViewName}
              description={text.deals.saveViewHint}
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={name.trim() === ''}>
              {text.deals.save}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
