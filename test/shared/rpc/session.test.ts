import { describe, expect, it } from 'vitest';
import { practiceLoginSchema, sessionSchema, type Session } from '../../../shared/rpc/session.ts';

const session: Session = {
  orgId: '00D000000000001AAA',
  userId: '005000000000001AAA',
  name: 'Ada Novak',
  username: 'ada@example.com',
  instanceUrl: 'https://acme.my.salesforce.com',
  practice: false,
  scope: { kind: 'advocate', managerId: null },
  signedIn: true,
};
const accepts = (value: unknown): boolean => sessionSchema.safeParse(value).success;

describe('a session', () => {
  it('is read back as it was written', () => {
    expect(sessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
    const manager = { ...session, scope: { kind: 'manager' as const, reports: ['005000000000002AAA'] } };
    expect(sessionSchema.parse(manager)).toEqual(manager);
  });

  it('keeps nothing that it does not know, so that no token slips into its file', () => {
    expect(sessionSchema.parse({ ...session, accessToken: 'secret' })).toEqual(session);
  });

  it.each<[string, unknown]>([
    ['without a user', { ...session, userId: undefined }],
    ['with an empty id', { ...session, orgId: '' }],
    ['with an endless id', { ...session, orgId: '0'.repeat(65) }],
    ['with an instance that is no address', { ...session, instanceUrl: 'acme' }],
    ['of an unknown kind of person', { ...session, scope: { kind: 'guest' } }],
    ['of a manager whose reports are missing', { ...session, scope: { kind: 'manager' } }],
    ['of more reports than anyone has', { ...session, scope: { kind: 'manager', reports: Array(501).fill('005') } }],
    ['that is nothing', null],
  ])('%s is none', (_name, value) => {
    expect([accepts(session), accepts(value)]).toEqual([true, false]);
  });
});

describe('a practice login', () => {
  it('names its person and role; a region is not known of everyone', () => {
    const login = { username: 'ada@example.com', userId: '005', name: 'Ada', role: 'manager' };
    expect(practiceLoginSchema.parse(login)).toEqual(login);
    expect(practiceLoginSchema.safeParse({ ...login, role: 'admin' }).success).toBe(false);
  });
});
