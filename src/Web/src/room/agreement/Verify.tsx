import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRosetteDiscountCheck, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/api';
import { text } from '../../text';

const words = text.agreement;
type Answer = 'idle' | 'asking' | 'valid' | 'invalid' | 'failed';

/** Asks the server whether the code on this page belongs to what was agreed. */
export function Verify({ id, code }: { readonly id: string; readonly code: string }) {
  const [answer, setAnswer] = useState<Answer>('idle');
  const verify = () => {
    setAnswer('asking');
    api.verify(id, code).then(
      ({ valid }) => setAnswer(valid ? 'valid' : 'invalid'),
      () => setAnswer('failed'),
    );
  };
  return (
    <Group gap="xs">
      <Text size="sm" role="status" c={answer === 'invalid' || answer === 'failed' ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}>
        {answer === 'valid' && <IconRosetteDiscountCheck size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />}
        {answer === 'invalid' && <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />}{' '}
        {{ idle: '', asking: words.verifying, valid: words.valid, invalid: words.invalid, failed: words.verifyFailed }[answer]}
      </Text>
      <Button variant="default" leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={verify} loading={answer === 'asking'}>
        {words.verify}
      </Button>
    </Group>
  );
}
