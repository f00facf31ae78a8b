import { Group, NativeSelect, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { currencies, limits, type OpportunityKind } from '../api/contracts';
import { text } from '../text';
import { Choices } from '../ui/Choices';
import { AmountField } from './AmountField';
import { errorText, field, type Part } from './fieldProps';

const words = text.register;
const kinds: readonly OpportunityKind[] = ['new', 'renewal', 'expansion'];
const periods = ['total', 'yearly', 'monthly'] as const;
// Those most deals are in come first; the rest stay a few letters away.
const common = ['EUR', 'USD', 'GBP', 'CHF'];
const allCurrencies = [...common, ...currencies.filter((code) => !common.includes(code))];

export function OpportunityFields(part: Part) {
  const { entries, errors, change } = part;
  return (
    <Stack gap="md">
      <TextInput label={words.opportunityTitle.label} description={words.opportunityTitle.hint} {...field(part, 'title')} />
      <TagsInput
        label={words.products.label}
        description={words.products.hint}
        value={[...entries.products]}
        maxTags={limits.products}
        acceptValueOnBlur
        clearable={false}
        error={errorText(errors.fields.products)}
        onChange={(products) => change({ products })}
      />
      <Group align="flex-start" gap="sm">
        <AmountField {...part} />
        <Select
          label={words.currency.label}
          w={110}
          data={allCurrencies}
          searchable
          allowDeselect={false}
          value={entries.currency}
          error={errorText(errors.fields.currency)}
          onChange={(value) => change({ currency: value ?? '' })}
        />
        <NativeSelect
          label={words.period.label}
          w={130}
          data={periods.map((value) => ({ value, label: words.period.options[value] }))}
          value={entries.period}
          error={errorText(errors.fields.period)}
          onChange={(event) => change({ period: periods.find((one) => one === event.currentTarget.value) ?? 'total' })}
        />
      </Group>
      <Group align="flex-start" gap="xl">
        <TextInput type="date" label={words.expectedClose.label} w={180} {...field(part, 'expectedClose')} />
        <Choices
          label={words.kind.label}
          choices={kinds.map((value) => ({ value, label: text.words.kind[value] }))}
          value={entries.kind}
          error={errorText(errors.fields.kind)}
          onChange={(kind) => change({ kind })}
        />
      </Group>
    </Stack>
  );
}
