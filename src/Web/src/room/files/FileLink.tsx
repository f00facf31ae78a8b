import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/api';
import { ApiError } from '../../api/apiError';
import type { DealEvent } from '../../api/contracts';
import { text } from '../../text';
import { fileSize } from '../../text/format';
import { saveFile } from '../../ui/saveFile';
import { useDesk } from '../state/RoomContext';
import classes from './Files.module.css';

const words = text.room.files;
type Attached = Extract<DealEvent, { readonly type: 'fileAttached' }>;

/** A file in the conversation. A plain link could not carry the sign-in, so the file is fetched and then handed to the browser. */
export function FileLink({ file }: { readonly file: Attached }) {
  const { view } = useDesk();
  const [fetching, setFetching] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const save = async () => {
    if (fetching) return;
    setFetching(true);
    setWrong(undefined);
    try {
      saveFile(await api.file(view.id, file.sha256), file.name);
    } catch (failure) {
      setWrong(failure instanceof ApiError && failure.trouble === 'notFound' ? words.gone : words.notFetched);
    } finally {
      setFetching(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        className={classes.file}
        classNames={{ inner: classes.inner, label: classes.label }}
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-busy={fetching || undefined}
        onClick={() => void save()}
      >
        <VisuallyHidden>{words.save} </VisuallyHidden>
        {/* A name in another direction of writing must not turn the size around. */}
        <bdi className={classes.name}>{file.name}</bdi>{' '}
        <Text span size="xs" c="dimmed" className={classes.size}>
          {fetching ? words.fetching : fileSize(file.size)}
        </Text>
      </Button>
      {wrong !== undefined && (
        <Text role="alert" size="xs" c="var(--mantine-color-error)">
          {wrong}
        </Text>
      )}
    </>
  );
}
