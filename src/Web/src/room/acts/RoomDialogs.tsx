import { useEffect } from 'react';
import { AnswerDialog } from '../approvals/AnswerDialog';
import { CompareDialog } from '../compare/CompareDialog';
import { DetailsDrawer } from '../details/DetailsDrawer';
import { HelpDialog } from '../help/HelpDialog';
import { useDesk } from '../state/RoomContext';
import { AcceptDialog } from './AcceptDialog';
import { ActDialog } from './ActDialog';
import { CounterDialog } from './CounterDialog';

/** The one dialog that is open, if any. */
export function RoomDialogs() {
  const { ui, acting } = useDesk();
  const { dialog, close } = ui;
  // A new question starts without the trouble of the last one.
  useEffect(() => {
    if (dialog && dialog.kind !== 'compare') acting.dismiss();
  }, [dialog, acting.dismiss]);
  switch (dialog?.kind) {
    case 'accept':
      return <AcceptDialog close={close} />;
    case 'counter':
      return <CounterDialog close={close} />;
    case 'approveHeld':
    case 'declineHeld':
      return <AnswerDialog approve={dialog.kind === 'approveHeld'} close={close} />;
    case 'details':
      return <DetailsDrawer close={close} />;
    case 'help':
      return <HelpDialog close={close} />;
    case 'compare':
      return <CompareDialog before={dialog.before} after={dialog.after} close={close} />;
    case 'act':
      return <ActDialog key={dialog.act} act={dialog.act} close={close} />;
    case undefined:
      return null;
  }
}
