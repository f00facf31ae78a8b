import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { api } from '../api/api';
import { requestId } from '../api/requestId';
import type { ImportJob } from '../api/wire';
import { useMe } from '../session/me';
import { text } from '../text';
import { saveFile } from '../ui/saveFile';
import { Trouble } from '../ui/Trouble';
import classes from './Import.module.css';
import { PartnerField } from './PartnerField';

const words = text.imports;

/** Takes the file by drop or by hand and has it checked. A partner imports for itself; the vendor says for whom. */
export function FilePicker({ onChecked }: { readonly onChecked: (job: ImportJob) => void }) {
  const me = useMe();
  const forOthers = !me.roles.includes('partnerRep');
  const [partner, setPartner] = useState('');
  const [reading, setReading] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [error, setError] = useState<unknown>();
  const [over, setOver] = useState(false);

  const take = async (file: File | null) => {
    if (!file || reading !== null) return;
    setError(undefined);
    const problem = forOthers && partner === '' ? words.partnerFirst : /\.(csv|json|txt)$/i.test(file.name) ? (file.size === 0 ? words.empty : null) : words.notCsv;
    setWrong(problem);
    if (problem !== null) return;
    setReading(file.name);
    try {
      onChecked(await api.checkImport(file, requestId(), forOthers ? partner : undefined));
    } catch (failure) {
      setError(failure);
    } finally {
      setReading(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0] ?? null);
  };
  return (
    <Stack gap="md">
      {forOthers && (
        <PartnerField onChange={setPartner} />
      )}
      <div
        className={classes.drop}
        data-over={over || undefined}
        aria-busy={reading !== null}
        onDrop={drop}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
      >
        <IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />
        <Text fw={600} role="status">
          {reading === null ? words.drop : words.reading(reading)}
        </Text>
        <Text size="sm" c="dimmed">
          {words.or}
        </Text>
        <FileButton accept=".csv,.json,text/csv,application/json" onChange={(file) => void take(file)} inputProps={{ 'aria-label': words.fileLabel }}>
          {(props) => (
            <Button {...props} aria-disabled={reading !== null}>
              {words.pick}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {words.accepts}
        </Text>
      </div>
      {wrong !== null && (
        <Text role="alert" c="var(--mantine-color-error)">
          {wrong}
        </Text>
      )}
      {error !== undefined && <Trouble error={error} />}
      <div className={classes.safe}>
        <Text fw={600}>{words.safeTitle}</Text>
        <Text size="sm">{words.safe}</Text>
        <Text size="sm">{words.repeat}</Text>
      </div>
      <Group>
        <Anchor component="button" type="button" size="sm" onClick={() => api.importSample().then((file) => saveFile(file, 'sample.csv'), setError)}>
          {words.sample}
        </Anchor>
      </Group>
    </Stack>
  );
}
