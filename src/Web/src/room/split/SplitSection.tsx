import { Group, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { text } from '../../text';
import { CreditSection } from '../credit/CreditSection';
import { baseOffer } from '../state/offers';
import { isClosed, possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { type Group as Lines, groupsOf } from './rows';
import classes from './Split.module.css';
import { SplitCards } from './SplitCards';
import { SplitTable } from './SplitTable';

const words = text.room.split;

export interface SplitProps {
  readonly groups: readonly Lines[];
  readonly columns: { readonly offer: string; readonly positions: string | undefined; readonly draft: boolean };
  readonly editing: string | undefined;
  readonly edit: (activity: string | undefined) => void;
}

/** Who does what: the offer on the table, what each side last said, and the reader's own draft. */
export function SplitSection() {
  const { view, events, offers, policy, desk, side, names } = useDesk();
  const [editing, setEditing] = useState<string>();
  const narrow = useMediaQuery('(max-width: 44em)', false, { getInitialValueInEffect: false });
  const base = baseOffer(view, offers);
  const { draft } = desk;
  const groups = useMemo(() => groupsOf({ view, events, offers, base, draft, policy }), [view, events, offers, base, draft, policy]);
  const edit = useCallback((activity: string | undefined) => {
    setEditing((before) => {
      if (activity === undefined && before !== undefined) requestAnimationFrame(() => document.getElementById(`edit-${before}`)?.focus());
      else if (activity !== undefined) requestAnimationFrame(() => document.querySelector<HTMLElement>(`.${classes.editor} [data-autofocus]`)?.focus());
      return before === activity ? undefined : activity;
    });
  }, []);

  const said = new Set(offers.filter((offer) => offer.number !== base?.number && offer.by !== base?.by).map((offer) => offer.by));
  const [other] = said;
  const positions = other === undefined ? undefined : said.size > 1 ? words.othersSaid : other === side ? words.youSaid : words.partySaid(names.party(other));
  const offer = base === undefined ? words.noOffer : view.open === undefined ? words.lastOffer(base.number) : words.offerColumn(base.number);
  const talking = view.standing.negotiation === 'open' || view.standing.negotiation === 'agreed';
  const drafting = talking && side !== undefined && !isClosed(view.standing) && possible(view.standing, 'makeOffer').offered;
  const props: SplitProps = {
    // A group without lines is there to add some.
    groups: drafting ? groups : groups.filter(({ rows }) => rows.length > 0),
    columns: { offer, positions, draft: drafting },
    editing,
    edit,
  };
  return (
    <section aria-labelledby="split-title" className={classes.section}>
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={2} id="split-title">
          {words.title}
        </Title>
        {base && (
          <Text size="sm" c="dimmed">
            {offer} {base.by === side ? words.byYou : words.by(names.party(base.by))}
          </Text>
        )}
      </Group>
      {base?.note && (
        <Text component="blockquote" className={classes.offerNote}>
          {base.note}
        </Text>
      )}
      {!base && <Text c="dimmed">{words.empty}</Text>}
      <CreditSection base={base} editable={props.columns.draft} />
      {narrow ? <SplitCards {...props} /> : <SplitTable {...props} />}
    </section>
  );
}
