import { Text } from '@mantine/core';
import { text } from '../../text';
import { day, shortDateTime } from '../../text/format';
import { useDesk } from '../state/RoomContext';
import { useOutlook } from './useOutlook';

const words = text.room.claims;

/** What is known of the review beside its acts: who stands in, why it is paused, and what follows when nobody decides. */
export function ReviewNotes() {
  const { view } = useDesk();
  const outlook = useOutlook(view).value;
  const review = outlook?.review;
  const pause = view.reviewPause;
  const moves = review?.silence === 'goesToDeputy' && view.reviewHandedOn !== true;
  const alone = moves ? words.review.nextDeputy : words.review.next;
  const next = review?.stepsIn.person === review?.reviewer.person ? words.review.stays : alone;
  const lines = [
    ...(pause ? [words.review.paused(pause.name, words.pause[pause.reason]), pause.text] : []),
    ...(review?.standsIn ? [words.review.standsIn(review.reviewer.name, review.standsIn.name)] : []),
    ...(review?.due ? [next(shortDateTime(review.due), review.stepsIn.name)] : []),
    ...(outlook?.away ?? [])
      .filter(({ person }) => person !== review?.reviewer.person)
      .map(({ name, until, deputy }) => words.review.away(name, day(until), deputy.name)),
  ];
  return (
    <>
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </>
  );
}
