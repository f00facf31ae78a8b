import { Anchor, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { api } from '../api/api';
import { ApiError } from '../api/apiError';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { Trouble } from '../ui/Trouble';
import classes from './agreement/Agreement.module.css';
import { DocumentPaper } from './agreement/DocumentPaper';
import { NotAgreed } from './agreement/NotAgreed';
import { Verify } from './agreement/Verify';
import { RoomSkeleton } from './moments/RoomSkeleton';

const words = text.agreement;

/** The agreement as a document that both sides can open, print and verify. */
export default function AgreementPage({ id }: { readonly id: string }) {
  const { value, error, reload } = useResource(`agreement ${id}`, () => api.agreement(id));
  useEffect(() => {
    document.title = `${words.title} · ${text.product}`;
  }, []);
  if (error instanceof ApiError && error.trouble === 'notFound') return <NotAgreed id={id} />;
  if (!value) return error ? <Trouble error={error} onRetry={reload} /> : <RoomSkeleton lost={false} />;
  return (
    <>
      <div className={classes.bar}>
        <Anchor component={Link} href={`/deals/${id}`} size="sm">
          <IconChevronLeft size={14} aria-hidden /> {words.back}
        </Anchor>
        <Group gap="xs">
          <Verify id={id} code={value.code} />
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {words.print}
          </Button>
        </Group>
      </div>
      <DocumentPaper agreement={value} />
    </>
  );
}
