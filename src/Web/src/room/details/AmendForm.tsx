import { Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { countries, type DealView, limits, type Registration, type RegistrationForm } from '../../api/contracts';
import { besideText, text } from '../../text';
import { country } from '../../text/format';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import classes from './Details.module.css';
import { formOf } from './formOf';

const words = text.room.details;

/** Changing fields of a registration that was handed in, where the server allows it. */
export function AmendForm() {
  const { view, side } = useDesk();
  const [editing, setEditing] = useState(false);
  const can = possible(view.standing, 'amend');
  if (!can.offered || side === undefined || !view.registration) return null;
  if (editing) return <Fields registration={view.registration} close={() => setEditing(false)} />;
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" disabled={!can.now} onClick={() => setEditing(true)}>
        {words.amend}
      </Button>
      <Text size="sm" c="dimmed">
        {can.why}
      </Text>
    </Group>
  );
}

/** What a change of the deal does to the offer as it stands now. */
function hintOf({ standing }: DealView): string {
  if (standing.negotiation === 'agreed') return words.amendHint.agreed;
  return standing.openOffer === undefined ? words.amendHint.none : words.amendHint.open(standing.openOffer);
}

function Fields({ registration, close }: { readonly registration: Registration; readonly close: () => void }) {
  const { acting, online, view } = useDesk();
  const locks = view.locks ?? [];
  // Beside its field a lock says why; a locked field keeps what it has.
  const held = (field: string) => {
    const lock = locks.find((one) => one.field === field);
    return lock ? { disabled: true, description: text.room.claims.locks[lock.why] } : {};
  };
  const [form, setForm] = useState<RegistrationForm>(() => formOf(registration));
  const [amount, setAmount] = useState<number | string>(form.amount ?? '');
  const options = useMemo(() => countries.map((code) => ({ value: code, label: country(code) })).sort((a, b) => a.label.localeCompare(b.label)), []);
  const put = (change: RegistrationForm) => setForm((before) => ({ ...before, ...change }));
  const same = JSON.stringify(form) === JSON.stringify(formOf(registration));
  const save = async () => {
    if (await acting.act({ type: 'amend', form })) close();
  };
  const rules = acting.problem?.kind === 'refused' && acting.problem.command.type === 'amend' ? acting.problem.refusal.rules : [];
  const error = (field: string) => {
    const rule = rules.find((one) => one.field === field || one.field === `form.${field}`);
    return rule && besideText(rule);
  };
  return (
    <Stack gap="sm" component="section">
      <Title order={3}>{words.amend}</Title>
      <Text size="sm" c="dimmed">
        {hintOf(view)}
      </Text>
      <div className={classes.fields}>
        <TextInput label={words.customer} maxLength={limits.name} value={form.customerName ?? ''} error={error('customerName')} {...held('customerName')} onChange={(event) => put({ customerName: event.currentTarget.value })} />
        <TextInput label={words.domain} maxLength={limits.name} value={form.customerDomain ?? ''} error={error('customerDomain')} {...held('customerDomain')} onChange={(event) => put({ customerDomain: said(event.currentTarget.value, registration.customer.domain) })} />
        <Select
          label={words.country}
          data={options}
          searchable
          allowDeselect={false}
          nothingFoundMessage={text.register.customerCountry.none}
          value={form.customerCountry ?? null}
          error={error('customerCountry')}
          {...held('customerCountry')}
          onChange={(chosen) => put({ customerCountry: chosen ?? undefined })}
        />
        <TextInput
          label={words.duns}
          inputMode="numeric"
          maxLength={13}
          value={form.customerDuns ?? ''}
          error={error('customerDuns')}
          {...held('customerDuns')}
          onChange={(event) => put({ customerDuns: said(event.currentTarget.value.replace(/[\s-]/g, ''), registration.customer.duns) })}
        />
        <TextInput label={words.opportunity} maxLength={limits.title} value={form.title ?? ''} error={error('title')} {...held('title')} onChange={(event) => put({ title: event.currentTarget.value })} />
        <TextInput type="date" label={words.close} value={form.expectedClose ?? ''} error={error('expectedClose')} {...held('expectedClose')} onChange={(event) => put({ expectedClose: event.currentTarget.value || undefined })} />
        <NumberInput label={words.amount} min={0} max={limits.maxAmount} decimalScale={2} value={amount} error={error('amount')} {...held('amount')} onChange={(typed) => {
          setAmount(typed);
          put({ amount: typed === '' ? undefined : Number(typed) });
        }} />
        <TextInput label={words.currency} maxLength={3} value={form.currency ?? ''} error={error('currency')} {...held('currency')} onChange={(event) => put({ currency: event.currentTarget.value.toUpperCase() })} />
      </div>
      <Textarea
        label={words.products}
        description={words.productsHint}
        autosize
        value={(form.products ?? []).join('\n')}
        error={error('products')}
        {...held('products')}
        onChange={(event) => put({ products: event.currentTarget.value.split('\n') })}
      />
      <Locked />
      <Group gap="xs">
        <Button size="xs" onClick={save} disabled={same || !online} loading={acting.busy.has('amend')}>
          {words.save}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {text.room.act.cancel}
        </Button>
        {same && (
          <Text size="sm" c="dimmed">
            {words.nothing}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

/** What is not sent stays as it is, so that taking something away is sent as an empty text. */
const said = (typed: string, before: string | undefined): string | undefined => (typed === '' && before === undefined ? undefined : typed);

/** The fields this form leaves out or cannot change, with the reason for each. */
function Locked() {
  const { view } = useDesk();
  const locks = (view.locks ?? []).filter(({ field }) => field !== 'corrects');
  if (locks.length === 0) return null;
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {text.room.claims.locked}
      </Text>
      {locks.map(({ field, why }) => (
        <Text key={field} size="sm" c="dimmed">
          {text.room.fields[field] ?? field}: {text.room.claims.locks[why] ?? text.room.reasons.fallback}
        </Text>
      ))}
    </Stack>
  );
}
