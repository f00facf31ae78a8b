import { Skeleton } from '@mantine/core';
import { Link } from 'wouter';
import { api } from '../api/api';
import type { PolicyShelf } from '../api/contracts';
import { useMe } from '../session/me';
import { useResource } from '../state/useResource';
import { text } from '../text';
import { Page } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { NotFound } from '../shell/NotFound';
import { AmendmentView } from './AmendmentView';
import { Changes } from './Changes';
import { Compare } from './Compare';
import { EditorPage } from './editor/EditorPage';
import classes from './Policy.module.css';
import { Rules } from './Rules';

const words = text.policy;
const pages = ['rules', 'changes', 'compare'] as const;

/** Everyone reads the rules; the vendor's people also their versions, and write and approve changes. */
export default function PolicyPage({ page, id }: { readonly page?: string | undefined; readonly id?: string | undefined }) {
  const { tenant } = useMe();
  const shelf = useResource(`policies ${tenant} ${page ?? ''} ${id ?? ''}`, () => api.policies());
  if (!shelf.value) {
    return <Page title={words.title}>{shelf.error === undefined ? <Skeleton height={320} aria-busy="true" /> : <Trouble error={shelf.error} onRetry={shelf.reload} />}</Page>;
  }
  return (
    <>
      {shelf.value.reads && <Pages here={page ?? 'rules'} />}
      <Shown shelf={shelf.value} page={page ?? 'rules'} id={id} onChange={shelf.reload} />
    </>
  );
}

interface ShownProps {
  readonly shelf: PolicyShelf;
  readonly page: string;
  readonly id: string | undefined;
  readonly onChange: () => void;
}

function Shown({ shelf, page, id, onChange }: ShownProps) {
  if (page === 'rules') return <Rules version={Number(id ?? shelf.current)} current={shelf.current} />;
  if (!shelf.reads) return <NotFound />;
  switch (page) {
    case 'changes':
      return id === undefined ? <Changes shelf={shelf} onChange={onChange} /> : <AmendmentView key={id} id={id} onChange={onChange} />;
    case 'compare':
      return <Compare shelf={shelf} at={id} />;
    case 'edit':
      return shelf.writes ? <EditorPage key={id} id={id} shelf={shelf} onStale={onChange} /> : <NotFound />;
    default:
      return <NotFound />;
  }
}

function Pages({ here }: { readonly here: string }) {
  return (
    <nav className={classes.pages} aria-label={words.nav}>
      {pages.map((page) => (
        <Link key={page} href={page === 'rules' ? '/policy' : `/policy/${page}`} className={classes.page} aria-current={page === here ? 'page' : undefined}>
          {words.pages[page]}
        </Link>
      ))}
    </nav>
  );
}
