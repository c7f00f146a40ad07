import { expect, it } from 'vitest';
import { newOperation, type JournalEntry } from '#shared/outbox';
import type { DeskFailure } from '#shared/rpc';
import { JournalMirror, type JournalDoor } from '../../../../renderer/worker/editing/journal-mirror.ts';

const op = (opId: string) =>
  newOperation({ opId, table: 'cases', id: '500', kind: 'update', group: 'g', label: 'l', createdAt: 1 });
const put = (opId: string) => ({ puts: [op(opId)], drops: [] });

function aMirror(refusals: number, error: unknown = Object.assign(new Error('The disk is full.'), { code: 'NOT_SECURED', wayOut: 'w' })) {
  const told: { count: number; entries: readonly JournalEntry[] }[] = [];
  const failures: (DeskFailure | null)[] = [];
  const door = {
    journal: {
      append: async ({ count, entries }: { count: number; entries: readonly JournalEntry[] }) => {
        if (refusals-- > 0) throw error;
        told.push({ count, entries });
        return null;
      },
    },
  } as unknown as JournalDoor;
  const mirror = new JournalMirror(door, { orgId: 'o', userId: 'u' }, (failure) => failures.push(failure), 1);
  return { mirror, told, failures };
} // prettier-ignore

it('tells each batch in its turn, drops after puts', async () => {
  const { mirror, told } = aMirror(0);
  await Promise.all([mirror.append(1, put('a')), mirror.append(2, { puts: [], drops: ['a'] })]);
  expect(told.flatMap(({ entries }) => entries.map(({ kind }) => kind))).toEqual(['PUT', 'DROP']);
  expect(told.at(-1)?.count).toBe(2);
});

it('keeps what was refused before what follows, and tells both with the newest number', async () => {
  const { mirror, told, failures } = aMirror(1);
  await expect(mirror.append(1, put('a'))).rejects.toMatchObject({ code: 'NOT_SECURED', message: 'The disk is full.' });
  await mirror.append(2, put('b'));
  expect(told).toEqual([{ count: 2, entries: [{ kind: 'PUT', op: op('a') }, { kind: 'PUT', op: op('b') }] }]);
  expect(failures.map((failure) => failure?.code ?? null)).toEqual(['NOT_SECURED', null]);
  mirror.close();
}); // prettier-ignore

it('tries again by itself until the disk takes it', async () => {
  const { mirror, told, failures } = aMirror(3);
  await expect(mirror.append(1, put('a'))).rejects.toThrow();
  await expect.poll(() => told.length).toBe(1);
  expect(failures.at(-1)).toBeNull();
  mirror.close();
});

it('says in words that the main process does not answer', async () => {
  const { mirror, failures } = aMirror(1, new Error('websocket closed'));
  await expect(mirror.append(1, put('a'))).rejects.toMatchObject({ code: 'NOT_SECURED' });
  expect(failures[0]?.message).toContain('does not answer');
  mirror.close();
});
