import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PolicyChange } from '../api/contracts';
import { ChangeTable } from './ChangeTable';

const change = (path: string, label: string, before: string | undefined, after: string | undefined): PolicyChange => ({ section: 'People', path, label, before, after, text: '' });

describe('a comparison', () => {
  it('says that a text was emptied, and marks what came or went without a text of its own', () => {
    const changes = [
      change('manager.name', 'Manager: name', 'Mara', ''),
      change('manager.note', 'Manager: note', undefined, ''),
      change('reviewers[1]', 'Reviewer “Jo”', undefined, ''),
      change('territories[0]', 'Territory “DACH”', '', undefined),
      change('clocks.review', 'Review', '2 business days', '1 business day'),
    ];
    render(
      <MantineProvider>
        <ChangeTable changes={changes} before="Version 1" after="Version 2" />
      </MantineProvider>,
    );
    const row = (label: string) => [...screen.getByRole('rowheader', { name: label }).closest('tr')!.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(row('Manager: name')).toEqual(['Mara', '(empty)']);
    expect(row('Manager: note')).toEqual(['–', '(empty)']);
    expect(row('Reviewer “Jo”')).toEqual(['–', '✓']);
    expect(row('Territory “DACH”')).toEqual(['✓', '–']);
    expect(row('Review')).toEqual(['2 business days', '1 business day']);
    expect(screen.getAllByRole('img', { name: 'there' })).toHaveLength(2);
  });
});
