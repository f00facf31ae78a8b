import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { limits, type Override } from '../../api/contracts';
import { text } from '../../text';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { possible } from '../state/possible';
import { Words } from '../ui/Card';
import { Refused } from '../ui/Refused';
import { Terms } from './Terms';

const words = text.cases.acts.confirmOverride;

/** What one person wants instead of the decision; the second one reads it here and confirms exactly this. */
export function ConfirmOverride({ proposed }: { readonly proposed: Override }) {
  const { view, names, me, acting } = useCaseDesk();
  const [reason, setReason] = useState('');
  const confirm = possible(view, 'confirmOverride');
  const own = proposed.person === me.person;
  const rules = placed(acting.errorOf('confirmOverride'), ['reason']);
  return (
    <Stack gap="xs">
      <Words>{proposed.reason}</Words>
      <Terms terms={proposed.terms} names={names} />
      {!confirm.now && <Text size="sm">{own ? text.cases.why.ownOverride : (confirm.why ?? text.cases.page.overrideHolds)}</Text>}
      {confirm.now && (
        <>
          <Text size="sm">{words.body}</Text>
          <Textarea required autosize minRows={2} maxLength={limits.text} label={words.label} value={reason} error={rules.at('reason')} onChange={(event) => setReason(event.currentTarget.value)} />
          <Refused error={acting.errorOf('confirmOverride')} rules={rules} />
          <Button loading={acting.busy} style={{ alignSelf: 'flex-start' }} onClick={() => void acting.act({ type: 'confirmOverride', hash: proposed.hash, reason: reason.trim() })}>
            {words.go}
          </Button>
        </>
      )}
    </Stack>
  );
}
