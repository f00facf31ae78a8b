import { useCallback, useRef, useState } from 'react';
import { api } from '../../api/api';
import { requestId } from '../../api/requestId';
import { afterSending, beforeSending, type FileTrouble } from './trouble';

export type AttachState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly name: string }
  | { readonly phase: 'failed'; readonly name: string; readonly trouble: FileTrouble }
  /** The deal had these bytes already. */
  | { readonly phase: 'there'; readonly name: string };

export interface Attaching {
  readonly state: AttachState;
  readonly attach: (file: File) => Promise<void>;
  /** Sends the kept file once more, with the id it was first sent with: it is attached once. */
  readonly again: () => Promise<void>;
  readonly dismiss: () => void;
}

const idle: AttachState = { phase: 'idle' };

/** One file at a time on its way into the conversation. It appears there as everything else does: as an event. */
export function useAttaching(deal: string): Attaching {
  const [state, setState] = useState<AttachState>(idle);
  const kept = useRef<{ readonly file: File; readonly id: string } | null>(null);
  const underWay = useRef(false);

  const send = useCallback(
    async (file: File, id: string) => {
      if (underWay.current) return;
      underWay.current = true;
      kept.current = { file, id };
      setState({ phase: 'sending', name: file.name });
      try {
        const { from } = await api.attachFile(deal, file, id);
        kept.current = null;
        setState(from === 0 ? { phase: 'there', name: file.name } : idle);
      } catch (failure) {
        setState({ phase: 'failed', name: file.name, trouble: afterSending(failure, file) });
      } finally {
        underWay.current = false;
      }
    },
    [deal],
  );
  const attach = useCallback(
    async (file: File) => {
      const trouble = beforeSending(file);
      if (trouble) setState({ phase: 'failed', name: file.name, trouble });
      else await send(file, requestId());
    },
    [send],
  );
  const again = useCallback(async () => {
    if (kept.current) await send(kept.current.file, kept.current.id);
  }, [send]);
  const dismiss = useCallback(() => {
    kept.current = null;
    setState(idle);
  }, []);
  return { state, attach, again, dismiss };
}
