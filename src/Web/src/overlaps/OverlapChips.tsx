import { IconBulb, IconCircleCheck, IconCircleDashed, IconCircleX, IconGauge, IconScale, IconVersions } from '@tabler/icons-react';
import type { OverlapSheet, OverlapStatus } from '../api/contracts';
import { text } from '../text';
import { Chip, type Tone } from '../ui/Chip';

const words = text.overlaps;
const tones: Readonly<Record<OverlapStatus, Tone>> = { open: 'warn', confirmed: 'info', dismissed: 'plain', settled: 'good', ended: 'plain' };
const icons = { open: IconScale, confirmed: IconCircleCheck, dismissed: IconCircleX, settled: IconCircleCheck, ended: IconCircleDashed };

/** What an overlap is, how sure that is, and where it stands. */
export function OverlapChips({ overlap }: { readonly overlap: OverlapSheet }) {
  return (
    <>
      <Chip icon={icons[overlap.status]} tone={tones[overlap.status]} label={words.status[overlap.status]} />
      {overlap.kinds.map((kind) => (
        <Chip key={kind} icon={IconVersions} label={words.kind[kind]} />
      ))}
      <Chip icon={IconGauge} tone={overlap.confidence === 'certain' ? 'accent' : 'plain'} label={words.confidence[overlap.confidence]} />
      {overlap.suggested && <Chip icon={IconBulb} label={words.suggested} />}
    </>
  );
}
