import { type Icon, IconAlertTriangle, IconCircleDot, IconFlame } from '@tabler/icons-react';
import type { Likelihood } from '../api/contracts';
import { text } from '../text';
import { Chip, type Tone } from '../ui/Chip';

export const likelihoodIcon: Readonly<Record<Likelihood, Icon>> = { low: IconCircleDot, medium: IconAlertTriangle, high: IconFlame };
const tones: Readonly<Record<Likelihood, Tone>> = { low: 'plain', medium: 'warn', high: 'bad' };

/** How likely an overlap is: an icon and a word, and a tone that repeats them. */
export function LikelihoodMark({ of }: { readonly of: Likelihood }) {
  return <Chip icon={likelihoodIcon[of]} tone={tones[of]} label={text.channel.likelihood[of]} title={text.channel.likelihoodTitle} />;
}
