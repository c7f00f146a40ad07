import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBundle } from '#shared/domain';
import { writeFieldsProfile } from '#shared/mapping';
import type { InProcessPracticeOrg } from '../../../electron/backend/practice-org/practice-org.ts';
import { json, salesforceError, startBadNetwork, withoutField, type BadNetwork } from '../../support/bad-network.ts';
import { cli } from '../../support/cli.ts';
import { loginOf, startSmallOrg, tokensOf } from '../../support/practice.ts';
import { practiceControl } from '../../support/practice-control.ts';

let org: InProcessPracticeOrg;
let network: BadNetwork;
let token: string;
beforeAll(async () => {
  org = await startSmallOrg({ control: 0 });
  network = await startBadNetwork(org.url);
  token = (await tokensOf(org)).accessToken;
});
afterAll(async () => {
  await network.close();
  await org.close();
});

describe('advocate-desk bundle', () => {
  it('writes what the person works into a bundle that the other verbs read', async () => {
    const written: Record<string, string> = {};
    const made = await cli(['bundle', '--url', org.url, '--token', token, '--out', 'team.json'], { written, width: 80 });
    const { name, userId } = loginOf(org);
    expect(made.stderr).toMatch(/^reading your team\nreading your open cases\n/);
    expect([made.code, made.stdout]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^team\\.json: \\d+ cases, \\d+ accounts, \\d+ activities of ${name}\\n$`)),
    ]);
    const text = written['team.json'] ?? '';
    const parsed = parseBundle(text);
    if (!parsed.ok) throw new Error(parsed.message);
    expect([parsed.workspace.me, parsed.workspace.zone, text.includes('"stamp"'), text.includes(token)]).toEqual([
      userId,
      'America/New_York',
      false,
      false,
    ]);

    const files = { 'team.json': text };
    const queue = JSON.parse((await cli(['queue', 'team.json', '--format', 'json'], { files })).stdout) as unknown[];
    const open = parsed.workspace.cases.filter((one) => one.ownerId === userId && !one.closedAt);
    expect([queue.length, open.length > 0]).toEqual([open.length, true]);
    const codes = await Promise.all(['lint', 'check'].map(async (verb) => (await cli([verb, 'team.json'], { files })).code));
    expect(codes).toEqual([1, 1]);
    const period = ['--from', '2020-01-01', '--to', '2030-01-01'];
    expect((await cli(['scorecard', 'team.json', ...period], { files })).code).toBe(0);
  }); // prettier-ignore

  it('takes the token from the environment, and writes to standard output', async () => {
    const env = { ADVOCATE_DESK_TOKEN: token };
    const { code, stdout } = await cli(['bundle', '--url', `${org.url}/`, '--out', '-'], { env });
    expect([code, parseBundle(stdout).ok]).toEqual([0, true]);
  });

  it('explains itself', async () => {
    const { code, stdout, stderr } = await cli(['bundle', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^advocate-desk bundle --url ORG --out FILE/);
    expect(stdout).toMatch(/\nExit code 0: done\. 2: bad input, said in one line\.\n$/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(await cli(['help', 'bundle'])).toEqual({ code, stdout, stderr });
  });

  const whole = (over: Record<string, string>): string[] =>
    Object.entries({ '--url': org.url, '--token': token, '--out': 'team.json', ...over }).flat();

  it.each([
    ['no address', () => ['--token', 't', '--out', 'o'], '--url is missing: give the address of the org, like '],
    ['no token', () => ['--url', org.url, '--out', 'o'], '--token is missing: give an access token, best in ADVOCATE'],
    ['no file', () => ['--url', org.url, '--token', 't'], '--out is missing: name the file to write, or - for '],
    ['another flag', () => [...whole({}), '--fast'], "Unknown option '--fast' (see advocate-desk bundle --help)"],
    ['a file too many', () => [...whole({}), 'x'], "Unexpected argument 'x'"],
    ['no address at all', () => whole({ '--url': 'acme' }), '--url acme: "acme" is not the address of an org. Use your '],
    ['plain http', () => whole({ '--url': 'http://acme.example' }), '--url http://acme.example: "http://acme.example" is'],
    ['a token of nobody', () => whole({ '--token': 'guess' }), '--token: http://127.0.0.1:'],
    ['a folder that is not there', () => whole({ '--out': 'gone/x.json' }), '--out gone/x.json: its folder is not there'],
    ['nobody there', () => whole({ '--url': 'http://127.0.0.1:9' }), '--url http://127.0.0.1:9: '],
  ])('refuses %s in one line', async (_what, argv, says) => {
    const { code, stdout, stderr } = await cli(['bundle', ...argv()]);
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr).toContain(`advocate-desk bundle: ${says}`);
  }); // prettier-ignore

  it('reads an org that has other names by a profile of them', async () => {
    const solved = { object: 'Case', field: 'Status', value: 'Closed: Resolved', spelled: 'Closed - Solved' };
    await practiceControl(org).turn('spelling', solved);
    const fields = { 'Case.Next_Steps__c': 'Context__c', 'Case.Context__c': null };
    const values = { 'Case.Status': { 'Closed: Resolved': 'Closed - Solved' } };
    const files = { 'names.json': writeFieldsProfile({ orgId: 'another', fields, values }) };
    const statuses = async (...more: string[]): Promise<unknown[]> => {
      const { stdout } = await cli(['bundle', ...whole({ '--out': '-' }), ...more], { files });
      const { cases } = JSON.parse(stdout) as { cases: { status: string }[] };
      return [cases.some(({ status }) => status === 'Closed: Resolved'), cases.some(({ status }) => status === 'Closed - Solved'), cases.some((one) => 'context' in one)];
    };
    expect(await statuses()).toEqual([false, true, true]);
    expect(await statuses('--fields', 'names.json')).toEqual([true, false, false]);
  }); // prettier-ignore

  it.each([
    ['is not there', {}, 'cannot be read: save one in Settings, Fields'],
    ['is none', { 'names.json': '{}' }, 'format: expected "advocate-desk/fields"'],
    ['is newer', { 'names.json': '{"format":"advocate-desk/fields","version":9}' }, 'version: 9 is newer than this app reads (2): update Advocate Desk'],
  ])('refuses a profile that %s in one line', async (_what, files, says) => {
    const { code, stderr } = await cli(['bundle', ...whole({ '--fields': 'names.json' })], { files });
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain(`advocate-desk bundle: --fields names.json: ${says}`);
  }); // prettier-ignore

  it('names the fields that the org lacks, and writes nothing', async () => {
    network.meddle(withoutField('Case', 'Next_Steps__c'));
    const written: Record<string, string> = {};
    const { code, stderr } = await cli(['bundle', ...whole({ '--url': network.url })], { written });
    network.forget();
    expect([code, written]).toEqual([2, {}]);
    expect(stderr).toMatch(/lacks a field that Advocate Desk needs: Case\.Next_Steps__c\./);
  });

  it('writes nothing when a page fails for good', async () => {
    network.meddle((asked, forward) =>
      asked.query.get('q')?.includes('FROM EmailMessage')
        ? salesforceError(400, 'MALFORMED_QUERY', 'unexpected token')
        : forward(),
    );
    const written: Record<string, string> = {};
    const { code } = await cli(['bundle', ...whole({ '--url': network.url })], { written });
    network.forget();
    expect([code, written]).toEqual([2, {}]);
  });

  it('is not misled by something that is no Salesforce', async () => {
    network.meddle(() => json(200, { hello: 'there' }));
    const { code, stderr } = await cli(['bundle', ...whole({ '--url': network.url })]);
    network.forget();
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
  });
});
