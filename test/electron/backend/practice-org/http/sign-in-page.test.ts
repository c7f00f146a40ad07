import { describe, expect, it } from 'vitest';
import { chooserPage } from '../../../../../electron/backend/practice-org/http/sign-in-page.ts';
import { anOrg, authorizeUrl, redirectOf } from '../an-org.ts';

describe('the sign-in page', () => {
  it('has a link for every person, each of which signs in, and one to cancel', async () => {
    const org = await anOrg();
    const page = await (await fetch(authorizeUrl(org, { login_hint: null, state: 'x&y' }))).text();
    const links = [...page.matchAll(/href="([^"]+)"/g)].map((match) => (match[1] ?? '').replace(/&#38;/g, '&'));
    expect(links).toHaveLength(org.logins.length + 1);
    const first = await redirectOf(org.url + links[0]);
    const cancel = await redirectOf(org.url + links.at(-1));
    expect([first.searchParams.has('code'), first.searchParams.get('state')]).toEqual([true, 'x&y']);
    expect(cancel.searchParams.get('error')).toBe('access_denied');
  });

  it('runs no scripts', async () => {
    const org = await anOrg();
    const response = await fetch(authorizeUrl(org, { login_hint: null }));
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toContain('<script');
  });

  it('says when nobody has that name, without trusting it', () => {
    const page = chooserPage(new URLSearchParams(), [], '<b>x</b>');
    expect(page).toContain('Nobody here is called &#60;b&#62;x&#60;/b&#62;.');
  });
});
