import { describe, expect, it } from 'vitest';
import { noteOwner } from '#shared/accounts';
import { editionOf } from '#shared/handbook';
import { aUser } from '../../support/builders.ts';

const salesUser = aUser({ id: 'u-s', name: 'AMER SMB Sales User', role: 'sales-user' });

describe('noteOwner', () => {
  it('says nothing of a Sales User, nor of an owner who is not known', () => {
    expect(noteOwner('account', salesUser, editionOf('fy26'))).toBeNull();
    expect(noteOwner('opportunity', undefined, editionOf('fy26'))).toBeNull();
  });

  it('notes that Ops reset an Advocate’s opportunity (OWN-2, fy26)', () => {
    expect(noteOwner('opportunity', aUser(), editionOf('fy26'))).toEqual({
      rule: 'OWN-2',
      says: 'Kim Kowalski owns this opportunity; Ops will set it back to the Sales User.',
    });
  });

  it('notes that accounts, and in FY25 opportunities, belong to a Sales User (OWN-1)', () => {
    expect(noteOwner('account', aUser(), editionOf('fy26'))?.rule).toBe('OWN-1');
    expect(noteOwner('opportunity', aUser(), editionOf('fy25'))?.rule).toBe('OWN-1');
    expect(noteOwner('account', aUser(), editionOf('pooled-amer'))?.says).toMatch(/Pooled Sales User/);
  });

  it('lets Account Executives own what they sell', () => {
    expect(noteOwner('account', aUser(), editionOf('smb-ae'))).toBeNull();
  });
});
