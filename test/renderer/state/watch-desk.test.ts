import { afterEach, expect, it } from 'vitest';
import { createDeskStore } from '../../../renderer/state/desk-store.ts';
import { lastingId } from '../../../renderer/state/names.ts';
import { watchDesk } from '../../../renderer/state/watch-desk.ts';
import { aState, FakeDesk } from '../fake-desk.ts';

let stop = (): void => undefined;
afterEach(() => stop());

const named = (count: number) => {
  const state = aState();
  return { ...state, version: count, edits: { ...state.edits, named: count } };
};

it('takes new ids in with the state that speaks of them, so that what is open on a record stays', async () => {
  const given = [
    { localId: 'local:1', id: '500A' },
    { localId: 'local:2', id: '500B' },
  ];
  const desk = new FakeDesk(named(0));
  desk.answers.names = ({ after }: { readonly after: number }) => given.slice(after, desk.state.edits.named);
  const store = createDeskStore(0);
  stop = watchDesk(store, desk.client);
  await expect.poll(() => store.getState().desk?.edits.named).toBe(0);
  store.setState({ selected: { id: 'local:1', index: 3, listed: true, moves: 1 }, picked: new Set(['local:2']) });

  const torn: unknown[] = [];
  store.subscribe(({ desk: now, names }) => now?.edits.named !== names.given.size && torn.push(now));
  desk.tell(named(1));
  await expect.poll(() => store.getState().selected?.id).toBe('500A');
  expect(store.getState().picked).toEqual(new Set(['local:2']));
  desk.tell(named(2));
  await expect.poll(() => store.getState().picked).toEqual(new Set(['500B']));
  expect(lastingId(store.getState().names, '500A')).toBe('local:1');
  expect(torn).toEqual([]);
  expect(desk.calls).toEqual([
    ['names', { after: 0 }],
    ['names', { after: 1 }],
  ]);

  // Another workspace was opened: it counts from the start.
  desk.tell(named(0));
  await expect.poll(() => store.getState().names.given.size).toBe(0);
});
