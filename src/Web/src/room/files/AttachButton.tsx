import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { fileEndings, limits } from '../../api/contracts';
import { text } from '../../text';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import classes from './Files.module.css';
import type { Attaching } from './useAttaching';

const words = text.room.files;

/** Opens the choice of a file. What stands in the way is said where a press would lead nowhere. */
export function AttachButton({ attaching }: { readonly attaching: Attaching }) {
  const { view, online } = useDesk();
  const reset = useRef<() => void>(null);
  const can = possible(view.standing, 'attachFile');
  if (!can.offered) return null;
  const full = (view.files?.length ?? 0) >= limits.files;
  const why = can.why ?? (!online ? words.offlineHint : full ? words.full(limits.files) : undefined);
  const take = (file: File | null) => {
    // The same file can be chosen again after it was refused.
    reset.current?.();
    if (file) void attaching.attach(file);
  };
  return (
    <FileButton accept={fileEndings.join(',')} resetRef={reset} onChange={take} inputProps={{ 'aria-label': words.choose }}>
      {(props) => (
        <Button
          {...props}
          size="xs"
          variant="default"
          className={classes.attach}
          disabled={why !== undefined}
          title={why ?? words.attach}
          aria-label={words.attach}
          loading={attaching.state.phase === 'sending'}
        >
          <IconPaperclip size={16} aria-hidden />
        </Button>
      )}
    </FileButton>
  );
}
