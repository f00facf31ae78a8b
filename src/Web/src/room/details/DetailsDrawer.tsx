import { Divider, Drawer, Stack } from '@mantine/core';
import { text } from '../../text';
import dialog from '../../ui/Dialog.module.css';
import { useFocusBack } from '../../ui/useFocusBack';
import { ProblemNote } from '../foot/ProblemNote';
import { AmendForm } from './AmendForm';
import { Correction } from './Correction';
import { Facts } from './Facts';
import { People } from './People';
import { ProtectionCard } from './ProtectionCard';
import { ReviewActs } from './ReviewActs';
import { StageForm } from './StageForm';

/** The facts of the deal, its people, and what can be changed about them. */
export function DetailsDrawer({ close }: { readonly close: () => void }) {
  useFocusBack();
  return (
    <Drawer opened onClose={close} position="right" size="lg" title={text.room.details.title} returnFocus={false} classNames={{ title: dialog.title }} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': text.room.compare.close }}>
      <Stack gap="lg">
        <ProblemNote />
        <Facts />
        <Correction />
        <AmendForm />
        <ReviewActs />
        <ProtectionCard />
        <StageForm />
        <Divider />
        <People />
      </Stack>
    </Drawer>
  );
}
