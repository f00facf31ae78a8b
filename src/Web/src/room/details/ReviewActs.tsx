import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { text } from '../../text';
import { actNamed, reviewActs, reviewHandling } from '../acts/specs';
import { isOthers, whyText } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import { ReviewNotes } from './ReviewNotes';

/** The acts of the review, each with its reason where it is not possible now, as long as any of them is. */
export function ReviewActs() {
  const { view, ui, online } = useDesk();
  const offered = view.standing.acts.filter(({ act, why }) => (reviewActs.has(act) || (reviewHandling.has(act) && why === undefined)) && !isOthers(why));
  if (offered.every(({ why }) => why !== undefined)) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{text.words.axis.review}</Title>
      <ReviewNotes />
      {offered.map(({ act, why }) => (
        <Group key={act} gap="xs">
          <Button size="xs" variant="default" disabled={!online || why !== undefined} onClick={() => ui.open({ kind: 'act', act })}>
            {actNamed(act)}
          </Button>
          {why !== undefined && (
            <Text size="sm" c="dimmed">
              {whyText(why, view.standing)}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}
