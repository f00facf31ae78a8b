import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { IconArrowRight, IconClockPlus, IconFlag, IconLink, IconPlayerPause, IconPlayerPlay, IconReplace, IconScale } from '@tabler/icons-react';
import { text } from '../../text';
import { day } from '../../text/format';
import { Notice } from '../../room/words/Notice';
import { ConfirmOverride } from '../decision/ConfirmOverride';
import { Waiver } from '../seats/Waiver';
import { useCaseDesk } from '../state/CaseContext';
import { possible } from '../state/possible';
import { Words } from '../ui/Card';
import { Refused } from '../ui/Refused';
import { placed } from '../../state/placed';
import { CaseActDialog } from './CaseActDialog';

const words = text.cases.page;

/** What is special about this case right now, with the act that answers it. */
export function Moments() {
  const { view, events, names, acting } = useCaseDesk();
  // What somebody wanted of an open case says nothing any more once it is closed.
  const { extension, moveOn, withdraw } = view.stage === 'closed' ? { ...view, moveOn: undefined, withdraw: undefined } : view;
  const answer = possible(view, 'answerCaseExtension');
  const asked = events.findLast((event) => event.body.type === 'caseExtensionProposed')?.body;
  const because = asked?.type === 'caseExtensionProposed' ? asked.reason : undefined;
  const others = (agreed: readonly string[]) => names.sides(view.sides.filter((side) => !agreed.includes(side.id)).map((side) => side.id));
  const tied = view.seats.filter((seat) => seat.status === 'waitsForWaivers');
  const [declining, setDeclining] = useState(false);
  const agree = () => acting.act({ type: 'answerCaseExtension', agree: true });
  const decline = (on: boolean) => {
    acting.dismiss();
    setDeclining(on);
  };
  return (
    <>
      {declining && <CaseActDialog act="answerCaseExtension" close={() => decline(false)} />}
      {view.suspendedBecause !== undefined && (
        <Notice tone="warn" icon={<IconPlayerPause size={18} aria-hidden />} title={words.suspended} py="sm">
          <Text size="sm">{view.suspendedBecause}</Text>
        </Notice>
      )}
      {extension && (
        <Notice tone="info" icon={<IconClockPlus size={18} aria-hidden />} title={words.extension(names.side(extension.by), extension.days)} py="sm">
          <Stack gap="xs">
            {because !== undefined && <Words>{because}</Words>}
            <Text size="sm">{words.extensionWaits(others(extension.agreedBy))}</Text>
            {answer.why !== undefined && <Text size="sm">{answer.why}</Text>}
            {answer.now && (
              <Group gap="xs">
                <Button size="xs" loading={acting.busy} onClick={() => void agree()}>
                  {text.cases.actWords.agree}
                </Button>
                <Button size="xs" variant="default" disabled={acting.busy} onClick={() => decline(true)}>
                  {text.cases.actWords.disagree}
                </Button>
              </Group>
            )}
            {!declining && <Refused error={acting.errorOf('answerCaseExtension')} rules={placed(acting.errorOf('answerCaseExtension'), [])} />}
          </Stack>
        </Notice>
      )}
      {tied.map((seat) => (
        <Notice key={seat.person} tone="warn" icon={<IconLink size={18} aria-hidden />} title={words.tied(seat.name)} py="sm">
          <Waiver seat={seat} />
        </Notice>
      ))}
      {moveOn && moveOn.length > 0 && <Notice tone="plain" icon={<IconArrowRight size={18} aria-hidden />} title={words.moveOn(names.sides(moveOn), moveOn.length)} py="sm"><Text size="sm">{words.moveOnWaits(others(moveOn))}</Text></Notice>}
      {withdraw && withdraw.length > 0 && <Notice tone="plain" icon={<IconFlag size={18} aria-hidden />} title={words.withdraw(names.sides(withdraw), withdraw.length)} py="sm"><Text size="sm">{words.withdrawWaits(others(withdraw))}</Text></Notice>}
      {view.appeal && view.stage !== 'closed' && (
        <Notice tone="info" icon={<IconScale size={18} aria-hidden />} title={words.appeal(names.side(view.appeal.side))} py="sm">
          <Words>{view.appeal.grounds}</Words>
        </Notice>
      )}
      {view.remedies
        .filter((remedy) => remedy.after !== undefined && remedy.status === 'running')
        .map((remedy) => (
          <Notice key={remedy.id} tone="warn" icon={<IconPlayerPlay size={18} aria-hidden />} title={words.startedItself} py="sm">
            <Text size="sm">{text.cases.decision.remedyBy(remedy.order.owner === view.me ? words.yourSide : names.side(remedy.order.owner), day(remedy.order.due))}:</Text>
            <Words>{remedy.order.text}</Words>
          </Notice>
        ))}
      {view.override && (
        <Notice tone="warn" icon={<IconReplace size={18} aria-hidden />} title={words.override(view.override.name)} py="sm">
          <ConfirmOverride proposed={view.override} />
        </Notice>
      )}
    </>
  );
}
