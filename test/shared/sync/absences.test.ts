import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/domain';
import { parseDay } from '#shared/lib';
import { coveredToday, everyAbsence } from '#shared/sync';
import { anActivity, aUser } from '../../support/builders.ts';

const people = [aUser({ id: 'me', name: 'Kim Kowalski' }), aUser({ id: 'ola', name: 'Ola Berg' })];
const today = parseDay('2026-11-25')!;

function indexWith(...absences: Partial<Activity>[]) {
  const all = absences.map((part, at) =>
    anActivity({
      id: `e${at}`,
      kind: 'meeting',
      byId: 'ola',
      subject: 'Away, covered by Kim Kowalski',
      at: '2026-11-24T00:00:00Z',
      endsAt: '2026-11-27T00:00:00Z',
      ...part,
    }),
  );
  return {
    activities: new Map(all.map((one) => [one.id, one])),
    users: new Map(people.map((one) => [one.id, one])),
  } as unknown as Parameters<typeof coveredToday>[0];
}

describe('the colleagues whom I cover today', () => {
  it.each([
    ['while they are away', {}, ['ola']],
    ['on their first day', { at: '2026-11-25T00:00:00Z' }, ['ola']],
    ['on their last day', { endsAt: '2026-11-25T00:00:00Z' }, ['ola']],
    ['not before', { at: '2026-11-26T00:00:00Z' }, []],
    ['not after', { endsAt: '2026-11-24T00:00:00Z' }, []],
    ['not for another cover', { subject: 'Away, covered by Mara Silva' }, []],
    ['not for a meeting', { subject: 'Quarterly review' }, []],
    ['never myself', { byId: 'me' }, []],
  ])('%s', (_when, part, ids) => {
    expect(coveredToday(indexWith(part), 'me', today)).toEqual(ids);
  });

  it('are named once, however many absences say so, the earliest first', () => {
    const index = indexWith({ at: '2026-11-25T00:00:00Z' }, { at: '2026-11-20T00:00:00Z' });
    expect(everyAbsence(index, today).map(({ id }) => id)).toEqual(['e1', 'e0']);
    expect(coveredToday(index, 'me', today)).toEqual(['ola']);
  });
});
