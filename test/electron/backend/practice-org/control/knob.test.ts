import { describe, expect, it } from 'vitest';
import type { ControlledOrg } from '../../../../../electron/backend/practice-org/control/controlled-org.ts';
import { instant, rowId, userNamed } from '../../../../../electron/backend/practice-org/control/knob.ts';
import { aStore } from '../a-store.ts';

describe('what a knob takes', () => {
  it('is an instant with a zone', () => {
    expect(instant.parse('2026-06-11T15:00:00Z')).toBe(1_781_190_000);
    expect(instant.safeParse('today').success).toBe(false);
  });

  it('is an id of either length', () => {
    expect(rowId.parse('500Pr0000000001')).toHaveLength(18);
  });

  it('is a user by name or id', () => {
    const { store, logins } = aStore();
    const org = { store, logins } as unknown as ControlledOrg;
    const [kim] = logins;
    expect([userNamed(org, kim?.username ?? ''), userNamed(org, kim?.userId.slice(0, 15) ?? '')]).toEqual([
      kim?.userId,
      kim?.userId,
    ]);
    expect(() => userNamed(org, 'nobody')).toThrow('There is no user nobody');
  });
});
