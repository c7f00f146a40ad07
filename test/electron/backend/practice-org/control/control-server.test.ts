import { describe, expect, it } from 'vitest';
import { practiceControl } from '../../../../support/practice-control.ts';
import { anOrg } from '../an-org.ts';

describe('the control port', () => {
  it('is not there unless asked for', async () => {
    const org = await anOrg();
    expect(org.controlUrl).toBeNull();
    expect((await fetch(`${org.url}/__ctl/state`, { method: 'POST' })).status).toBe(404);
    expect(() => practiceControl(org)).toThrow('control: 0');
  });

  it.each([
    ['/nothing', 'POST', 'application/json', '{}', 404, /^There is no knob at \/__ctl\/nothing; there are /],
    ['/state', 'GET', 'application/json', undefined, 405, /POST/],
    ['/state', 'POST', 'text/plain', '{}', 415, /application\/json/],
    ['/state', 'POST', 'application/json', '{', 400, /JSON/],
    ['/state', 'POST', 'application/json', '{"a":1}', 400, /Unrecognized key: "a"/],
    ['/merge', 'POST', 'application/json', '{"master":"x","losers":[]}', 400, /losers/],
    ['/share', 'POST', 'application/json', '{"user":"nobody","access":"none"}', 400, /^There is no user nobody$/],
    ['/state', 'POST', 'application/json', '', 200, /./],
  ])('%s by %s as %s with %j is answered with %i', async (path, method, type, body, status, says) => {
    const org = await anOrg({ control: 0 });
    const response = await fetch(`${org.controlUrl}${path}`, {
      method,
      headers: { 'content-type': type },
      ...(body === undefined ? {} : { body }),
    });
    const { error = '.' } = (await response.json()) as { error?: string };
    expect([response.status, error]).toEqual([status, expect.stringMatching(says)]);
  });

  it('tells how the org stands', async () => {
    const org = await anOrg({ control: 0 });
    expect(await practiceControl(org).turn('state')).toMatchObject({
      seq: 0,
      frozen: false,
      usage: { used: 0, max: 100_000 },
      faults: [],
      behaviour: { 'started-at': true, 'rewrite-status': false },
      perMinute: 0,
      snapshots: [],
    });
  });

  it('closes with the org', async () => {
    const org = await anOrg({ control: 0 });
    await org.close();
    await expect(practiceControl(org).turn('state')).rejects.toThrow();
  });
});
