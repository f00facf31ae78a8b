import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { limits } from '../api/contracts';
import { blank, noErrors } from './form';
import { ProvenanceFields } from './ProvenanceFields';

function Form() {
  const [entries, setEntries] = useState({ ...blank, evidence: 'They called us.' });
  return (
    <MantineProvider>
      <ProvenanceFields entries={entries} errors={noErrors} change={(changes) => setEntries((before) => ({ ...before, ...changes }))} />
    </MantineProvider>
  );
}

const evidence = () => screen.getByLabelText<HTMLTextAreaElement>(/^Evidence/);
const choose = (file: File) => fireEvent.change(document.querySelector('input[type="file"]')!, { target: { files: [file] } });

describe('evidence at registration', () => {
  it('is added from a file that is chosen, and says so', async () => {
    render(<Form />);
    expect(screen.getByRole('button', { name: 'Choose a text file…' })).toBeTruthy();
    choose(new File([' Minutes of May \n'], 'minutes.txt'));
    expect(await screen.findByText('Added minutes.txt')).toBeTruthy();
    expect(evidence().value).toBe('They called us.\n\nMinutes of May');
  });

  it.each([
    [new File(['PK\u0003\u0004\u0000'], 'minutes.docx'), /^Only text can be taken in/],
    [new File(['a'.repeat(limits.text)], 'long.txt'), /^The text is longer than/],
  ])('is not changed by a file that cannot be taken in', async (file, why) => {
    render(<Form />);
    choose(file);
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(why));
    expect(evidence().value).toBe('They called us.');
  });
});
