import { IconCloudCheck, IconCloudOff, IconCloudUp, IconDeviceFloppy } from '@tabler/icons-react';
import { text } from '../text';
import type { Saved } from './draft';
import classes from './Register.module.css';

const icons = { clean: IconDeviceFloppy, local: IconDeviceFloppy, saving: IconCloudUp, saved: IconCloudCheck, waiting: IconCloudOff, refused: IconCloudOff };

/** Where the latest words are safe. Said aloud only when it matters. */
export function SavedState({ saved }: { readonly saved: Saved }) {
  const Mark = icons[saved];
  const quiet = saved === 'local' || saved === 'saving' || saved === 'clean';
  return (
    <span className={classes.saved} role="status" aria-live={quiet ? 'off' : 'polite'}>
      <Mark size={16} aria-hidden />
      {text.register.saved[saved]}
    </span>
  );
}
