import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { anOrg, caller, queryPath, REST, signIn } from '../an-org.ts';

describe('the server', () => {
  it('says the time by the org’s clock', async () => {
    const org = await anOrg({ now: '2031-03-04T05:06:07Z' });
    const response = await fetch(`${org.url}/services/data`);
    expect(response.headers.get('date')).toMatch(/^Tue, 04 Mar 2031 05:06:\d\d GMT$/);
  });

  it('names its client and its people to whoever runs it', async () => {
    const org = await anOrg();
    const response = await fetch(`${org.url}/practice/logins`);
    expect(await response.json()).toEqual({ clientId: org.clientId, logins: org.logins });
  });

  it('answers on this machine’s own name only', async () => {
    const org = await anOrg();
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(`${org.url}/services/data`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on('error', reject).end();
    });
    expect(status).toBe(400);
  });

  it('refuses an address of more than 16,384 characters', async () => {
    const org = await anOrg();
    const { access_token } = await signIn(org);
    const ids = Array.from({ length: 800 }, () => "'500Pr0000000001IAA'").join(',');
    expect((await caller(org, access_token)(queryPath(`SELECT Id FROM Case WHERE Id IN (${ids})`))).status).toBe(414);
  });

  it('logs what was asked, without the words of the question', async () => {
    const org = await anOrg();
    const { access_token } = await signIn(org);
    await caller(org, access_token)(queryPath("SELECT Id FROM Case WHERE Subject = 'secret'"));
    expect(org.requests().map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      'GET /services/oauth2/authorize 302',
      'POST /services/oauth2/token 200',
      `GET ${REST}/query 200`,
    ]);
  });

  it('answers HEAD without a body', async () => {
    const org = await anOrg();
    const response = await fetch(`${org.url}/services/data`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each(['/', '/services', '/favicon.ico'])('has nothing at %s', async (path) => {
    const org = await anOrg();
    expect((await fetch(org.url + path)).status).toBe(404);
  });
});
