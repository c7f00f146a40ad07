import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupPart, DeskPart } from '#shared/backup';
import { BACKUP_PARTS, backupHead, backupPiece, endOfBackup, endOfPart, readBackup } from '#shared/backup';
import { fy25 } from '#shared/handbook';
import { parseInstant } from '#shared/lib';
import { DEFAULT_SETTINGS } from '#shared/settings';
import { aBundle, aCase, anAccount, aUser, NOW } from '../../support/builders.ts';

const desk: DeskPart = {
  orgId: '00D1',
  userId: 'u-kk',
  settings: { ...DEFAULT_SETTINGS, edition: 'fy25', holidays: [{ day: '2025-12-25', name: 'Christmas Day' }] },
  preferences: { theme: 'dark', keys: { 'app.sync': 'y' } },
  history: [{ at: 1, group: 'g', kind: 'edit', record: 'cases/c1', label: 'Next step on 1001' }],
  unsent: [{ opId: 'o1' }],
};

type Records = Partial<Record<BackupPart, readonly object[]>>;

/** A backup as it is written, `size` records a piece. */
function write(records: Records, size = 2): string {
  const pieces = [backupHead(desk, fy25, 'Europe/Berlin', parseInstant(NOW))];
  for (const part of BACKUP_PARTS) {
    const all = records[part] ?? [];
    for (let at = 0; at === 0 || at < all.length; at += size) {
      pieces.push(backupPiece(part, all.slice(at, at + size), at === 0));
    }
    pieces.push(endOfPart);
  }
  return [...pieces, endOfBackup].join('');
}

describe('a backup', () => {
  const records = {
    users: [aUser()],
    accounts: [anAccount({ id: 'a1' }), anAccount({ id: 'a2' }), anAccount({ id: 'a3' })],
    cases: [{ ...aCase(), stamp: 17, somethingNew: { stamp: 'x', kept: ['yes'] } }],
  };

  it('is a workspace bundle that says edition, zone, holidays and whose it is', () => {
    const read = readBackup(write(records));
    expect(read.ok && read.workspace).toMatchObject({
      asOf: NOW,
      edition: 'fy25',
      me: 'u-kk',
      zone: 'Europe/Berlin',
      holidays: ['2025-12-25'],
    });
  });

  it('brings back each record with what nobody knows of, but without the book-keeping of this laptop', () => {
    const read = readBackup(write(records));
    expect(read.ok && [read.workspace.accounts, read.workspace.cases]).toEqual([
      records.accounts,
      [{ ...aCase(), somethingNew: { stamp: 'x', kept: ['yes'] } }],
    ]);
  });

  it('brings back what only this laptop knows', () => {
    const read = readBackup(write({}));
    expect(read.ok && read.desk).toEqual(desk);
  });

  it('is one JSON text, whatever the size of its pieces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 9 }), (size, count) => {
        const cases = Array.from({ length: count }, (_, index) => aCase({ id: `c${index}`, subject: '"\n\u2028é' }));
        const read = readBackup(write({ cases }, size));
        expect(read.ok && read.workspace.cases).toEqual(cases);
      }),
    );
  });
});

describe('another bundle', () => {
  it('has no part of this laptop', () => {
    const read = readBackup(aBundle());
    expect(read.ok && read.desk).toBeNull();
  });

  it('keeps what can be read where the rest is damaged', () => {
    const damaged = { orgId: '00D1', userId: 'u', settings: { edition: 'fy25', zone: 7 }, history: 'none' };
    const read = readBackup(aBundle({ desk: damaged }));
    expect(read.ok && read.desk).toEqual({
      orgId: '00D1',
      userId: 'u',
      settings: { ...DEFAULT_SETTINGS, edition: 'fy25' },
      preferences: undefined,
      history: [],
      unsent: [],
    });
  });

  it.each([
    ['from the future', aBundle({ version: 2 }), 'newer-version', /update Advocate Desk/],
    ['cut short', aBundle().slice(0, -20), 'not-json', /^is not JSON/],
    ['something else', '{"format":"x"}', 'not-a-bundle', /^format/],
    ['damaged', aBundle({ cases: [{ id: 'c1' }] } as never), 'invalid', /^cases\[0\]\./],
  ])('is refused when it is %s, and says where', (_what, text, code, message) => {
    expect(readBackup(text)).toEqual({ ok: false, code, message: expect.stringMatching(message) as unknown });
  });
});
