import { NativeSelect } from '@mantine/core';
import type { DismissalReason } from '../api/contracts';
import { text } from '../text';

const words = text.overlaps;
const reasons = Object.keys(words.dismissal) as readonly DismissalReason[];

/** Why two claims do not collide. */
export function DismissalSelect({ value, onChange }: { readonly value: DismissalReason; readonly onChange: (reason: DismissalReason) => void }) {
  return (
    <NativeSelect
      label={words.reason}
      value={value}
      onChange={(event) => onChange(reasons.find((one) => one === event.currentTarget.value) ?? 'other')}
      data={reasons.map((one) => ({ value: one, label: words.dismissal[one] }))}
    />
  );
}
