import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api } from '../api/api';
import type { KnownPartner } from '../api/contracts';
import { text } from '../text';

const words = text.imports;

const labelOf = (partner: KnownPartner): string => (partner.name === partner.id ? partner.id : `${partner.name} (${partner.id})`);

/** The id that was meant: a partner chosen or written by name, or an id as it was typed. */
export const partnerMeant = (typed: string, known: readonly KnownPartner[]): string => {
  const wanted = typed.trim().toLowerCase();
  const found = known.find((p) => p.id === typed.trim()) ?? known.find((p) => labelOf(p).toLowerCase() === wanted || p.id.toLowerCase() === wanted);
  const named = known.filter((p) => p.name.toLowerCase() === wanted);
  return found?.id ?? (named.length === 1 && named[0] ? named[0].id : typed.trim());
};

/** Offers the known partners by name. Their list is not complete anywhere, so another id may be typed. */
export function PartnerField({ onChange }: { readonly onChange: (id: string) => void }) {
  const [known, setKnown] = useState<readonly KnownPartner[]>([]);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    let stopped = false;
    api.importPartners().then(
      (partners) => !stopped && setKnown(partners),
      // Without the list an id is typed; the check says whether it is known.
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, []);
  useEffect(() => onChange(partnerMeant(typed, known)), [typed, known, onChange]);
  return (
    <Autocomplete
      label={words.partner.label}
      description={words.partner.hint}
      maw={420}
      maxLength={200}
      data={known.map(labelOf)}
      value={typed}
      onChange={setTyped}
    />
  );
}
