import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { limits } from '../../api/contracts';
import { text } from '../../text';
import { useOutlook } from '../details/useOutlook';
import { useDesk } from '../state/RoomContext';
import type { Filled } from './specs';

const words = text.room.claims;

interface Props {
  readonly filled: Filled;
  readonly fill: (change: Partial<Filled>) => void;
}

/** Whom the review goes to. */
export function ReviewerField({ filled, fill, tried }: Props & { readonly tried: boolean }) {
  const { view } = useDesk();
  const others = (useOutlook(view).value?.reviewers ?? []).filter(({ person }) => person !== view.reviewer);
  return (
    <NativeSelect
      required
      label={words.reviewerNew}
      value={filled.person}
      error={tried && filled.person === '' ? text.room.claims.choose : undefined}
      onChange={(event) => fill({ person: event.currentTarget.value })}
      data={[{ value: '', label: '' }, ...others.map(({ person, name }) => ({ value: person, label: name }))]}
    />
  );
}

/** How many days more, and what speaks for them. */
export function ProtectionFields({ filled, fill, tried }: Props & { readonly tried: boolean }) {
  const { policy } = useDesk();
  return (
    <>
      <NumberInput label={words.calendarDays} min={1} max={policy?.protection.extensionDays ?? 30} allowDecimal={false} value={filled.days} onChange={(days) => fill({ days: Number(days) || 1 })} />
      <Textarea
        label={words.evidence}
        description={words.evidenceHint}
        autosize
        minRows={2}
        maxLength={limits.text}
        value={filled.evidence}
        error={tried && filled.evidence.trim() === '' ? text.room.act.fill : undefined}
        onChange={(event) => fill({ evidence: event.currentTarget.value })}
      />
    </>
  );
}
