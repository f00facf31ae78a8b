import { Anchor, Skeleton, Text } from '@mantine/core';
import { Link } from 'wouter';
import { api } from '../../api/api';
import { ApiError } from '../../api/apiError';
import { casesApi } from '../../api/casesApi';
import { useMe, usePolicy } from '../../session/me';
import { NotFound } from '../../shell/NotFound';
import { useResource } from '../../state/useResource';
import { text } from '../../text';
import { Page } from '../../ui/Page';
import { Trouble } from '../../ui/Trouble';
import { OpenForm } from './OpenForm';

const words = text.cases.opening;

/** A dispute on one deal: what it is about, how your side sees it, and what happens then. */
export default function OpenPage({ deal: id }: { readonly deal: string }) {
  const me = useMe();
  const { value: deal, error, reload } = useResource(`deal ${id}`, (signal) => api.deal(id, signal));
  const { value: policy } = usePolicy();
  const { value: others } = useResource(`cases of ${id}`, (signal) => casesApi.ofDeal(id, signal));
  const open = others?.cases.filter((one) => one.stage !== 'closed') ?? [];
  if (error instanceof ApiError && error.trouble === 'notFound') return <NotFound />;
  const possible = deal?.registration !== undefined && deal.parties.length > 1;
  return (
    <Page
      title={words.title}
      lead={
        <>
          {deal?.registration && <Text>{words.lead(deal.registration.opportunity.title, deal.registration.customer.name)}</Text>}
          <Anchor component={Link} href={`/deals/${id}`}>
            {words.back}
          </Anchor>
        </>
      }
    >
      {error !== undefined && <Trouble error={error} onRetry={reload} />}
      {(!deal || !policy) && error === undefined && <Skeleton height={420} aria-busy="true" />}
      {open.length > 0 && (
        <div>
          <Text>{words.openAlready(open.length)}</Text>
          <ul>
            {open.map((one) => (
              <li key={one.id}>
                <Anchor component={Link} href={`/cases/${one.id}`}>
                  {one.question}
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
      )}
      {deal && deal.me === undefined && <Text maw={640}>{words.notSide}</Text>}
      {deal && deal.me !== undefined && !possible && <Text maw={640}>{words.cannot}</Text>}
      {deal && policy && deal.me !== undefined && possible && <OpenForm deal={deal} policy={policy} me={me} />}
    </Page>
  );
}
