import { Alert, Skeleton } from '@mantine/core';
import { useLocation, useSearchParams } from 'wouter';
import { useMe } from '../session/me';
import { text } from '../text';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { FilePicker } from './FilePicker';
import classes from './Import.module.css';
import { JobView } from './JobView';
import { ImportKinds, OwnOpportunities } from './OwnOpportunities';
import { useImportJob } from './useImportJob';

const words = text.imports;
const steps = ['file', 'check', 'run', 'result'] as const;
const stepOf = { checked: 'check', running: 'run', done: 'result', failed: 'result' } as const;

/** A running import has its own address, so that leaving the page or losing the connection loses nothing. */
export default function ImportPage({ id }: { readonly id?: string | undefined }) {
  const { job, error, set } = useImportJob(id);
  const [, go] = useLocation();
  const here = id === undefined || error?.trouble === 'notFound' ? 'file' : job ? stepOf[job.state] : null;
  const [search, setSearch] = useSearchParams();
  const chooses = useMe().roles.includes('channelManager') && id === undefined;
  const gone = error?.trouble === 'notFound';
  const kinds = chooses && <ImportKinds own={search.has('own')} onChange={(own) => setSearch(own ? { own: '' } : {})} />;
  if (chooses && search.has('own')) return <OwnOpportunities>{kinds}</OwnOpportunities>;
  return (
    <Page title={words.title} lead={words.lead}>
      {kinds}
      <ol className={classes.steps} aria-label={words.stepsLabel}>
        {steps.map((step) => (
          <li key={step} aria-current={step === here ? 'step' : undefined}>
            {words.steps[step]}
          </li>
        ))}
      </ol>
      <div className={classes.page}>
        {gone && (
          <Alert role="alert" variant="light" color="gray" mb="md">
            {words.gone}
          </Alert>
        )}
        {id === undefined || gone ? (
          <FilePicker
            onChecked={(checked) => {
              set(checked);
              go(`/import/${checked.id}`);
            }}
          />
        ) : job ? (
          <JobView job={job} onChange={set} lost={error !== null} />
        ) : error ? (
          <Trouble error={error} />
        ) : (
          <Skeleton height={260} aria-busy="true" />
        )}
      </div>
    </Page>
  );
}
