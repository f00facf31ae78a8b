import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api } from '../api/api';
import { countries } from '../api/contracts';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { country } from '../text/format';
import { errorOf, errorText, field, type Part } from './fieldProps';
import classes from './Register.module.css';

const words = text.register;

export function CustomerFields(part: Part) {
  const { entries, errors, change } = part;
  const options = useMemo(
    () => countries.map((code) => ({ value: code, label: country(code) })).sort((a, b) => a.label.localeCompare(b.label)),
    [],
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <CustomerName {...part} />
      <TextInput label={words.customerDomain.label} description={words.customerDomain.hint} inputMode="url" autoCapitalize="none" {...field(part, 'customerDomain')} />
      <Select
        label={words.customerCountry.label}
        data={options}
        searchable
        nothingFoundMessage={words.customerCountry.none}
        value={entries.customerCountry || null}
        error={errorText(errors.fields.customerCountry)}
        onChange={(value) => change({ customerCountry: value ?? '' })}
      />
      <TextInput
        label={<Optional label={words.customerDuns.label} />}
        placeholder="081466849"
        inputMode="numeric"
        {...field(part, 'customerDuns')}
      />
    </SimpleGrid>
  );
}

export function Optional({ label }: { readonly label: string }) {
  return (
    <>
      {label} <span className={classes.optional}>{words.optional}</span>
    </>
  );
}

/** Suggests customers from the reader's own deals only: whom others work with is not to be learned here. */
function CustomerName(part: Part) {
  const { entries, change } = part;
  const [asked, setAsked] = useState('');
  const known = useResource(`customers ${asked}`, async (signal) => {
    if (asked.length < 2) return [];
    const { items } = await api.deals(new URLSearchParams({ q: asked, take: '20', sort: 'customer' }), signal);
    return [...new Map(items.map((deal) => [deal.customer, deal])).values()];
  });
  const suggestions = known.value ?? [];
  return (
    <Autocomplete
      label={words.customerName.label}
      description={words.customerName.hint}
      data={suggestions.map((deal) => deal.customer)}
      limit={6}
      value={entries.customerName}
      error={errorOf(part, 'customerName')}
      onChange={(value) => {
        change({ customerName: value });
        setAsked(value.trim());
      }}
      onOptionSubmit={(value) => {
        const deal = suggestions.find((one) => one.customer === value);
        if (deal) change({ customerName: value, customerCountry: deal.country, ...(deal.domain ? { customerDomain: deal.domain } : {}) });
      }}
    />
  );
}
