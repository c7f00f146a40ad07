import { expect } from 'vitest';
import { codesOf, type Answer, type OrgUnderTest } from './org-under-test.ts';
import type { Check } from './read-checks.ts';

const noRules = { 'sforce-auto-assign': 'FALSE' };
const subject = 'Advocate Desk contract check, may be deleted';

/** Works with a case of its own, which goes again whatever happens. */
async function withScratchCase(org: OrgUnderTest, act: (id: string, made: Answer) => Promise<void>): Promise<void> {
  const body = { Subject: subject, Status: 'Open', Origin: 'Web' };
  let made = await org.ask('/sobjects/Case', { method: 'POST', body, headers: noRules });
  // An org with other statuses or origins takes its own defaults.
  if (made.status !== 201)
    made = await org.ask('/sobjects/Case', { method: 'POST', body: { Subject: subject }, headers: noRules });
  if (made.status !== 201) throw new Error(`no case could be made: ${made.text}`);
  const { id } = made.json as { id: string };
  try {
    await act(id, made);
  } finally {
    await org.ask(`/sobjects/Case/${id}`, { method: 'DELETE' });
  }
}

const edit = (org: OrgUnderTest, id: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  org.ask(`/sobjects/Case/${id}`, { method: 'PATCH', body, headers: { ...noRules, ...headers } });

async function read(org: OrgUnderTest, id: string): Promise<Readonly<Record<string, unknown>>> {
  const fields = 'Subject,LastModifiedDate,SystemModstamp';
  return (await org.ask(`/sobjects/Case/${id}?fields=${fields}`)).json as Readonly<Record<string, unknown>>;
}

/** Checks that make a case, change it and delete it. */
export const writeChecks: readonly Check[] = [
  {
    line: '`POST` 201 with `Location`',
    run: (org) =>
      withScratchCase(org, async (id, made) => {
        const changed = await edit(org, id, { Subject: `${subject}.` });
        const gone = await org.ask(`/sobjects/Case/${id}`, { method: 'DELETE' });
        const after = await org.ask(`/sobjects/Case/${id}`);
        expect([made.headers.get('location'), changed.status, gone.status]).toEqual([
          expect.stringContaining(id),
          204,
          204,
        ]);
        expect([after.status, codesOf(after)]).toEqual([404, ['ENTITY_IS_DELETED']]);
      }),
  },
  {
    line: 'the key inside an upsert',
    run: (org) =>
      withScratchCase(org, async (id) => {
        const answer = await edit(org, id, { Id: id, Subject: subject });
        expect([answer.status, codesOf(answer)]).toEqual([400, ['INVALID_FIELD']]);
      }),
  },
  {
    line: '`If-Unmodified-Since` on a row',
    run: (org) =>
      withScratchCase(org, async (id) => {
        const early = { 'if-unmodified-since': new Date(Date.now() - 86_400_000).toUTCString() };
        const late = { 'if-unmodified-since': new Date(Date.now() + 86_400_000).toUTCString() };
        const refused = await edit(org, id, { Subject: `${subject}!` }, early);
        const taken = await edit(org, id, { Subject: `${subject}?` }, late);
        expect([refused.status, taken.status]).toEqual([412, 204]);
        expect((await read(org, id))['Subject']).toBe(`${subject}?`);
      }),
  },
  {
    line: '`REQUIRED_FIELD_MISSING`',
    run: (org) =>
      withScratchCase(org, async (id) => {
        const long = await edit(org, id, { Subject: 'x'.repeat(300) });
        const nameless = await org.ask('/sobjects/Contact', { method: 'POST', body: { FirstName: 'Contract' } });
        expect([long.status, codesOf(long)]).toEqual([400, ['STRING_TOO_LONG']]);
        expect([nameless.status, codesOf(nameless)]).toEqual([400, ['REQUIRED_FIELD_MISSING']]);
      }),
  },
  {
    line: 'text is trimmed',
    run: (org) =>
      withScratchCase(org, async (id) => {
        await edit(org, id, { Subject: `  ${subject}  ` });
        const trimmed = await read(org, id);
        await edit(org, id, { Subject: '   ' });
        expect([trimmed['Subject'], (await read(org, id))['Subject']]).toEqual([subject, null]);
      }),
  },
  {
    line: 'every write moves `LastModifiedDate`',
    run: (org) =>
      withScratchCase(org, async (id) => {
        const before = await read(org, id);
        await new Promise((resolve) => setTimeout(resolve, 1_100));
        await edit(org, id, { Subject: subject });
        expect(String((await read(org, id))['LastModifiedDate']) > String(before['LastModifiedDate'])).toBe(true);
      }),
  },
];
