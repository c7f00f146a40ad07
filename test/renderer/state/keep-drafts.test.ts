import type { StepsDraft } from '#shared/rpc';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDeskStore } from '../../../renderer/state/desk-store.ts';
import { keepDrafts } from '../../../renderer/state/keep-drafts.ts';
import { aState, FakeDesk } from '../fake-desk.ts';

const aDraft = (text: string): StepsDraft => ({ text, seen: 'before', day: null, seenDay: null });

let stop = (): void => undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function start(onDisk: Readonly<Record<string, StepsDraft>> = {}) {
  const desk = new FakeDesk();
  const kept: (readonly [string, string | null])[] = [];
  desk.answers.drafts = () => Object.entries(onDisk).map(([id, draft]) => ({ id, ...draft }));
  desk.answers.keepDraft = ({ id, draft }: { readonly id: string; readonly draft: StepsDraft | null }) => {
    kept.push([id, draft?.text ?? null]);
    return null;
  };
  const store = createDeskStore(0);
  const told: (readonly string[])[] = [];
  stop = keepDrafts(store, desk.client, (ids) => void told.push(ids));
  store.setState({ desk: aState() });
  await vi.advanceTimersByTimeAsync(0);
  const write = (drafts: Readonly<Record<string, StepsDraft>>) => store.setState({ drafts });
  return { store, kept, write, told };
}

it('brings back what was being written when the app was closed, without writing it again', async () => {
  const { store, kept, told } = await start({ c1: aDraft('half a line') });
  expect(store.getState().drafts).toEqual({ c1: aDraft('half a line') });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([kept, told]).toEqual([[], [['c1']]]);
});

it('keeps what is written a moment after, once for many letters, and lets go of what was saved', async () => {
  const { kept, write } = await start();
  write({ c1: aDraft('h') });
  write({ c1: aDraft('ha') });
  await vi.advanceTimersByTimeAsync(299);
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  write({});
  await vi.advanceTimersByTimeAsync(300);
  expect(kept).toEqual([
    ['c1', 'ha'],
    ['c1', null],
  ]);
});

it('keeps it at once when the window goes', async () => {
  const { kept, write } = await start();
  write({ c1: aDraft('ha') });
  window.dispatchEvent(new Event('pagehide'));
  expect(kept).toEqual([['c1', 'ha']]);
});

it('leaves what is written already over what comes from the disk', async () => {
  const desk = new FakeDesk();
  let answer = (_found: unknown): void => undefined;
  desk.answers.drafts = () => new Promise((resolve) => (answer = resolve));
  desk.answers.keepDraft = () => null;
  const store = createDeskStore(0);
  stop = keepDrafts(store, desk.client, () => undefined);
  store.setState({ desk: aState() });
  store.setState({ drafts: { c1: aDraft('new') } });
  answer([{ id: 'c1', ...aDraft('old') }, { id: 'c2', ...aDraft('other') }]); // prettier-ignore
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().drafts).toEqual({ c1: aDraft('new'), c2: aDraft('other') });
});

it('shows nobody what another person was writing, and deletes nothing of it', async () => {
  const { store, kept, write } = await start();
  write({ c1: aDraft('mine') });
  await vi.advanceTimersByTimeAsync(300);
  store.setState({ desk: { ...aState(), phase: 'signed-out', session: null } });
  expect(store.getState().drafts).toEqual({});
  await vi.advanceTimersByTimeAsync(300);
  expect(kept).toEqual([['c1', 'mine']]);
});
