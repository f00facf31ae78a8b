import { Button, MantineProvider, Menu } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Dialog } from './Dialog';

type Shown = 'none' | 'first' | 'second';

/** A page whose button, menu and dialogs stand for any others; `takes` is what the act does to the button. */
function Screen({ takes }: { readonly takes?: 'away' | 'disabled' }) {
  const [shown, setShown] = useState<Shown>('none');
  const [done, setDone] = useState(false);
  const close = () => setShown('none');
  return (
    <MantineProvider>
      <section aria-label="Acts">
        {!(done && takes === 'away') && (
          <Button disabled={done && takes === 'disabled'} onClick={() => setShown('first')}>
            Accept
          </Button>
        )}
        <Menu transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button>More</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setShown('first')}>Reject</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </section>
      {shown === 'first' && (
        <Dialog title="First" close={close}>
          <Button onClick={() => setShown('second')}>Look</Button>
          <Button
            onClick={() => {
              setDone(true);
              close();
            }}
          >
            Go
          </Button>
        </Dialog>
      )}
      {shown === 'second' && (
        <Dialog title="Second" close={close}>
          <Button data-autofocus onClick={close}>
            Enough
          </Button>
        </Dialog>
      )}
    </MantineProvider>
  );
}

const press = (name: string) => {
  const button = screen.getByText(name).closest('button')!;
  act(() => button.focus());
  fireEvent.click(button);
};
const escape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
const here = (name: string) => waitFor(() => expect(document.activeElement?.textContent).toBe(name));

describe('a dialog that closes', () => {
  it('gives the keyboard back to the button it was opened with', async () => {
    render(
      <StrictMode>
        <Screen />
      </StrictMode>,
    );
    press('Accept');
    await screen.findByRole('dialog', { name: 'First' });
    await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).toBeTruthy());
    escape();
    await here('Accept');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes back to the button of the menu it was chosen from', async () => {
    render(<Screen />);
    press('More');
    await screen.findByRole('menu');
    press('Reject');
    await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).toBeTruthy());
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    escape();
    await here('More');
  });

  it.each(['away', 'disabled'] as const)('goes on in the part of the page where the button was, when the act took it (%s)', async (takes) => {
    render(<Screen takes={takes} />);
    press('Accept');
    await screen.findByRole('dialog');
    press('Go');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Acts' })));
  });

  it('leads back past a dialog that another took the place of', async () => {
    render(<Screen />);
    press('Accept');
    await screen.findByRole('dialog', { name: 'First' });
    press('Look');
    await here('Enough');
    press('Enough');
    await here('Accept');
  });
});
