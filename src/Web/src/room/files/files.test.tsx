import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../api/contracts';
import { session } from '../../session/session';
import { standing, view } from '../../testing/deals';
import { answer, gateway } from '../../testing/gateway';
import { saveFile } from '../../ui/saveFile';
import { RoomContext, type RoomDesk } from '../state/RoomContext';
import { AttachButton } from './AttachButton';
import { AttachNote } from './AttachNote';
import { FileLink } from './FileLink';
import { useAttaching } from './useAttaching';

vi.mock('../../ui/saveFile', () => ({ saveFile: vi.fn() }));

const address = 'POST /api/deals/d-1/files';
const kept = { version: 4, from: 4, name: 'report.pdf', mediaType: 'application/pdf', size: 3, sha256: 'aa' };
const pdf = new File(['abc'], 'Bericht – März.pdf', { type: 'text/html' });

function Attach() {
  const attaching = useAttaching('d-1');
  return (
    <>
      <AttachNote attaching={attaching} />
      <AttachButton attaching={attaching} />
    </>
  );
}

const show = (what: React.ReactNode, changes: Partial<RoomDesk> = {}) =>
  render(
    <MantineProvider>
      <RoomContext value={{ view: view({ standing: standing({ acts: [{ act: 'attachFile' }] }) }), online: true, ...changes } as RoomDesk}>{what}</RoomContext>
    </MantineProvider>,
  );

const choose = (file: File) => fireEvent.change(screen.getByLabelText('Choose a file to attach'), { target: { files: [file] } });
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Attach a file' });

describe('attaching a file', () => {
  beforeEach(() => session.signIn('token', true));

  it('sends the bytes with the name and one id, and not what the browser takes them for', async () => {
    const requests = gateway({ [address]: () => answer(kept, 201) });
    show(<Attach />);
    choose(pdf);
    expect(screen.getByRole('status').textContent).toBe('Attaching Bericht – März.pdf …');
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    const [request] = requests;
    expect(request?.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(decodeURIComponent(request?.headers.get('X-File-Name') ?? '')).toBe('Bericht – März.pdf');
    expect(request?.headers.get('Authorization')).toBe('Bearer token');
    expect(request?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await request?.text()).toBe('abc');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['too large', new File([new Uint8Array(limits.fileBytes + 1)], 'large.pdf'), /It has 10\.1 MB; a file may have 10 MB/],
    ['of another kind', new File(['x'], 'run.exe'), /Only these files can be attached.*PDF/],
    ['empty', new File([], 'empty.pdf'), /The file is empty/],
  ])('says at once why a file that is %s cannot go', async (_, file, why) => {
    const requests = gateway({});
    show(<Attach />);
    choose(file);
    const note = await screen.findByRole('alert');
    expect(note.textContent).toMatch(why);
    expect(note.textContent).toContain(`${file.name} was not attached`);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(requests).toHaveLength(0);
  });

  it('says what the server found in a file that is not what its name says', async () => {
    gateway({ [address]: () => answer({ reason: 'invalid', rules: [{ code: 'fileKind', field: 'file', text: 'No.' }] }, 422) });
    show(<Attach />);
    choose(pdf);
    expect((await screen.findByRole('alert')).textContent).toMatch(/the content has to be what the name says/);
  });

  it('says why the deal takes no more', async () => {
    gateway({ [address]: () => answer({ reason: 'wrongState', rules: [{ code: 'saleEnded', field: '', text: 'x' }] }, 409) });
    show(<Attach />);
    choose(pdf);
    expect((await screen.findByRole('alert')).textContent).toMatch(/The sale is won or lost/);
  });

  it('keeps the file when the connection is lost, and sends it again with the same id', async () => {
    let works = false;
    const requests = gateway({ [address]: () => (works ? answer(kept, 201) : Promise.reject(new TypeError('gone'))) });
    show(<Attach />);
    choose(pdf);
    expect((await screen.findByRole('alert')).textContent).toMatch(/The connection was lost/);
    works = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(new Set(requests.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
  });

  it('says that the same file is there already', async () => {
    gateway({ [address]: () => answer({ ...kept, from: 0 }) });
    show(<Attach />);
    choose(pdf);
    expect(await screen.findByText(/is in the conversation already/)).toBeTruthy();
  });

  it('offers nothing to a reader, and says to everyone else when the deal is full', () => {
    const acts = [{ act: 'attachFile', why: 'readOnly' }];
    show(<Attach />, { view: view({ standing: standing({ acts }) }) }).unmount();
    expect(screen.queryByRole('button')).toBeNull();
    const files = Array.from({ length: limits.files }, (_, i) => ({ ...kept, sha256: `${i}`, party: 'acme', person: 'ada', personName: 'Ada', at: '' }));
    show(<Attach />, { view: view({ files, standing: standing({ acts: [{ act: 'attachFile' }] }) }) });
    expect(button().disabled).toBe(true);
    expect(button().title).toBe('This deal has 50 files, and that is as many as it takes.');
  });

  it('waits for the connection', () => {
    show(<Attach />, { online: false });
    expect(button().disabled).toBe(true);
    expect(button().title).toMatch(/There is no connection/);
  });
});

describe('a file in the conversation', () => {
  const file = { type: 'fileAttached', party: 'vendor', name: 'report.pdf', mediaType: 'application/pdf', size: 48_211, sha256: 'aa' } as const;

  it('is fetched with the sign-in and saved under its name', async () => {
    const requests = gateway({ 'GET /api/deals/d-1/files/aa': () => new Response('bytes') });
    session.signIn('token', true);
    show(<FileLink file={file} />);
    fireEvent.click(screen.getByRole('button', { name: /^Save report\.pdf 48\skB$/ }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
    const [content, name] = vi.mocked(saveFile).mock.calls[0]!;
    expect([await content.text(), name]).toEqual(['bytes', 'report.pdf']);
    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer token');
  });

  it('says so when it cannot be fetched, and can be tried again', async () => {
    gateway({ 'GET /api/deals/d-1/files/aa': () => new Response('', { status: 500 }) });
    show(<FileLink file={file} />);
    fireEvent.click(screen.getByRole('button'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be fetched/);
    expect(screen.getByRole('button', { name: /^Save report/ })).toBeTruthy();
  });
});
