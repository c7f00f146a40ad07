import { describe, expect, it } from 'vitest';
import { rankDay } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar } from '#shared/lib';
import { aStore, NOW } from '../a-store.ts';
import { workspaceOf } from '../a-workspace.ts';

const EVERY_KIND = [
  'answer',
  'cadence',
  'check-in',
  'closable',
  'close-date',
  'hygiene',
  'limit',
  'meeting',
  'next-step',
  'reply',
  'review',
  'target',
];

describe('the open cases of the practice org', () => {
  it('owe each Advocate everything that can be owed, in every band but quiet, even at 200 cases', () => {
    const org = aStore({ cases: 200 });
    const workspace = workspaceOf(org);
    const zones = new Map(
      org.query('SELECT Id, TimeZoneSidKey FROM User').map((user) => [user['Id'], user['TimeZoneSidKey'] as string]),
    );
    const seen = org.logins
      .filter((login) => login.role === 'advocate')
      .map((login) => {
        const calendar = createCalendar({ zone: zones.get(login.userId) as string });
        const day = rankDay(workspace, { edition: fy26, me: login.userId, now: Date.parse(NOW), calendar });
        return {
          name: login.name,
          kinds: [...new Set(day.flatMap((row) => row.obligations.map((owed) => owed.kind)))].sort(),
          bands: [...new Set(day.map((row) => row.band))].sort(),
        };
      });
    expect(seen).toEqual(
      seen.map(({ name }) => ({ name, kinds: EVERY_KIND, bands: ['breached', 'now', 'planned', 'slipping'] })),
    );
  });
});
