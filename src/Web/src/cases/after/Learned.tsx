import { Button, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { casesApi } from '../../api/casesApi';
import { limits, type PostMortem } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import { useCaseDesk } from '../state/CaseContext';
import { placed } from '../../state/placed';
import { useKept } from '../state/kept';
import { possible } from '../state/possible';
import { useSending } from '../state/useSending';
import { Card, Words } from '../ui/Card';
import { Refused } from '../ui/Refused';
import papers from '../ui/Paper.module.css';

const words = text.cases.learned;
const fields = ['cause', 'helped', 'change', 'amendment'] as const;
const blank = { cause: '', helped: '', change: '', amendment: '' };

/** What was learned, and a change of the rules that names nobody. */
export function Learned({ reload }: { readonly reload: () => void }) {
  const { view, me, acting } = useCaseDesk();
  const { value, change, forget } = useKept(me.person, `case.${view.id}.learned`, blank);
  const can = possible(view, 'writePostMortem').now;
  const rules = placed(acting.errorOf('writePostMortem'), fields);
  const written = view.postMortems ?? [];
  if (!can && written.length === 0) return null;
  const send = async () => {
    const sent = await acting.act({ type: 'writePostMortem', cause: value.cause.trim(), helped: value.helped.trim(), change: value.change.trim(), amendment: value.amendment.trim() || undefined });
    if (sent) forget();
  };
  return (
    <Card title={text.cases.page.sections.postMortems} lead={words.lead}>
      {written.map((one, place) => (
        <Written key={one.at} one={one} place={place} reload={reload} />
      ))}
      {can && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Stack gap="sm" mt="sm">
            {fields.map((field) => (
              <Textarea
                key={field}
                required={field !== 'amendment'}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={limits.text}
                label={words[field]}
                {...(field === 'amendment' ? { description: words.amendmentHint } : {})}
                value={value[field]}
                error={rules.at(field)}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
              />
            ))}
            <Refused error={acting.errorOf('writePostMortem')} rules={rules} />
            <Button type="submit" loading={acting.busy} style={{ alignSelf: 'flex-start' }}>
              {text.cases.acts.writePostMortem.go}
            </Button>
          </Stack>
        </form>
      )}
    </Card>
  );
}

function Written({ one, place, reload }: { readonly one: PostMortem; readonly place: number; readonly reload: () => void }) {
  const { view } = useCaseDesk();
  const sending = useSending(reload);
  const draft = async () => {
    const sent = await sending.send({ place }, (key) => casesApi.amendment(view.id, { postMortem: place + 1 }, key));
    if (sent) notifications.show({ message: words.toDraftDone });
  };
  return (
    <div className={papers.point}>
      <Text size="xs" c="dimmed">
        {words.by(one.name, shortDateTime(one.at))}
      </Text>
      {(['cause', 'helped', 'change'] as const).map((field) => (
        <div key={field}>
          <Text size="sm" fw={600}>
            {words[field]}
          </Text>
          <Words>{one[field]}</Words>
        </div>
      ))}
      {one.amendment !== undefined && (
        <>
          <Text size="sm" fw={600}>
            {words.proposed}
          </Text>
          <Words>{one.amendment}</Words>
          {view.part === 'clerk' && (
            <Button size="xs" variant="default" mt={4} loading={sending.busy} onClick={() => void draft()}>
              {words.toDraft}
            </Button>
          )}
          <Refused error={sending.error} rules={placed(sending.error, [])} />
        </>
      )}
    </div>
  );
}
