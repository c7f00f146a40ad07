import { describe, expect, it } from 'vitest';
import { callbackAddress, checkForm } from '../../../renderer/features/sign-in/salesforce-form.ts';

const form = { org: 'production', myDomain: '', clientId: '3MVG9.key' } as const;

describe('the form for Salesforce', () => {
  it.each([
    ['production', form, 'https://login.salesforce.com'],
    ['a sandbox', { ...form, org: 'sandbox' as const }, 'https://test.salesforce.com'],
    [
      'a bare My Domain',
      { ...form, org: 'my-domain' as const, myDomain: ' acme.my.salesforce.com ' },
      'https://acme.my.salesforce.com',
    ],
    [
      'a My Domain address with a path',
      { ...form, org: 'my-domain' as const, myDomain: 'https://acme.my.salesforce.com/home?x=1' },
      'https://acme.my.salesforce.com',
    ],
    [
      'an org on this machine',
      { ...form, org: 'my-domain' as const, myDomain: 'http://localhost:4000' },
      'http://localhost:4000',
    ],
  ])('takes %s', (_, filled, loginUrl) => {
    expect(checkForm(filled)).toEqual({ ok: true, loginUrl, clientId: '3MVG9.key' });
  });

  it.each([
    ['nothing', ''],
    ['a word', 'acme'],
    ['an unencrypted address', 'http://acme.my.salesforce.com'],
    ['an address with a name in it', 'https://login.salesforce.com@evil.example'],
    ['another scheme', 'javascript://acme.my.salesforce.com'],
    ['words', 'my domain is acme.com'],
  ])('refuses %s as a My Domain', (_, myDomain) => {
    const checked = checkForm({ ...form, org: 'my-domain', myDomain });
    expect(checked).toEqual({
      ok: false,
      errors: { myDomain: expect.stringContaining('acme.my.salesforce.com') as unknown },
    });
  });

  it('wants a client id, and forgives the spaces around it', () => {
    expect(checkForm({ ...form, clientId: '  ' })).toMatchObject({
      errors: { clientId: 'Paste the consumer key of the External Client App.' },
    });
    expect(checkForm({ ...form, clientId: 'two keys' })).toMatchObject({ ok: false });
    expect(checkForm({ ...form, clientId: ' 3MVG9.key\n' })).toMatchObject({ ok: true, clientId: '3MVG9.key' });
  });

  it('names both mistakes at once', () => {
    const checked = checkForm({ org: 'my-domain', myDomain: '', clientId: '' });
    expect(checked.ok ? [] : Object.keys(checked.errors).sort()).toEqual(['clientId', 'myDomain']);
  });

  it('shows the one fixed callback address', () => {
    expect(callbackAddress).toBe('http://localhost:45871/callback');
  });
});
