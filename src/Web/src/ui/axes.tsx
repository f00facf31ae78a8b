import {
  type Icon,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockX,
  IconEye,
  IconFlask,
  IconHandStop,
  IconHeartHandshake,
  IconMessages,
  IconPencil,
  IconQuestionMark,
  IconReportMoney,
  IconRosetteDiscountCheck,
  IconSearch,
  IconSend,
  IconTargetArrow,
  IconTrophy,
} from '@tabler/icons-react';
import type { NegotiationState, ReviewState, SalesStage } from '../api/contracts';
import { text } from '../text';
import { Chip, type Tone } from './Chip';

const review: Readonly<Record<ReviewState, readonly [Icon, Tone]>> = {
  draft: [IconPencil, 'plain'],
  submitted: [IconSend, 'info'],
  inReview: [IconEye, 'info'],
  needsInfo: [IconQuestionMark, 'warn'],
  approved: [IconRosetteDiscountCheck, 'good'],
  rejected: [IconCircleX, 'bad'],
  withdrawn: [IconHandStop, 'plain'],
};

const negotiation: Readonly<Record<NegotiationState, readonly [Icon, Tone]>> = {
  none: [IconCircleDashed, 'plain'],
  open: [IconMessages, 'accent'],
  agreed: [IconHeartHandshake, 'good'],
  lapsed: [IconClockX, 'bad'],
};

const stage: Readonly<Record<SalesStage, readonly [Icon, Tone]>> = {
  prospect: [IconSearch, 'plain'],
  qualified: [IconTargetArrow, 'plain'],
  technicalValidation: [IconFlask, 'plain'],
  businessValidation: [IconReportMoney, 'plain'],
  committed: [IconCircleCheck, 'info'],
  won: [IconTrophy, 'good'],
  lost: [IconCircleX, 'plain'],
};

/** The three axes of a deal, each always said in the same way. */
export function ReviewChip({ state }: { readonly state: ReviewState }) {
  const [icon, tone] = review[state];
  return <Chip icon={icon} tone={tone} label={text.words.review[state]} title={text.words.axis.review} />;
}

export function NegotiationChip({ state }: { readonly state: NegotiationState }) {
  const [icon, tone] = negotiation[state];
  return <Chip icon={icon} tone={tone} label={text.words.negotiation[state]} title={text.words.axis.negotiation} />;
}

export function StageChip({ state }: { readonly state: SalesStage }) {
  const [icon, tone] = stage[state];
  return <Chip icon={icon} tone={tone} label={text.words.stage[state]} title={text.words.axis.stage} />;
}
