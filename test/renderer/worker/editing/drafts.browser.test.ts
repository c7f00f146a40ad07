import { afterEach, beforeEach, expect, it } from 'vitest';
import { drafts, keepDraft } from '../../../../renderer/worker/editing/drafts.ts';
import { aStartedCase } from '../../../support/builders.ts';
import { TestDesk } from './a-desk.ts';

const draft = { text: 'half a line', seen: 'before', day: '+3d', seenDay: null };
const day = 86_400_000;
let desk: TestDesk;
beforeEach(async () => {
  desk = await TestDesk.open({ cases: [aStartedCase()] });
});
afterEach(() => desk.close());
const db = () => desk.workspace.db;
const keep = (id: string, text: string | null, names = new Map<string, string>(), now = 0) =>
  keepDraft(db(), { id, draft: text === null ? null : { ...draft, text } }, names, now);

it('are kept by case, each until it is let go', async () => {
  await Promise.all([keep('c1', 'one'), keep('c2', 'two')]);
  await keep('c1', 'one more');
  expect(await drafts(db(), 1)).toEqual([
    { id: 'c2', ...draft, text: 'two' },
    { id: 'c1', ...draft, text: 'one more' },
  ]);
  await keep('c2', null);
  expect((await drafts(db(), 1)).map(({ id }) => id)).toEqual(['c1']);
});

it('follow the id that Salesforce gives, whether it came before the next letter or after the last', async () => {
  await keep('local:1', 'half');
  await db().idMap.put({ localId: 'local:1', id: '500A' });
  expect((await drafts(db(), 1)).map(({ id }) => id)).toEqual(['500A']);
  await keep('500A', 'whole', new Map([['local:1', '500A']]));
  expect((await drafts(db(), 1)).map(({ id, text }) => [id, text])).toEqual([['500A', 'whole']]);
});

it('are not brought back after three months', async () => {
  await keep('c1', 'old');
  await keep('c2', 'newer', new Map(), 10 * day);
  expect((await drafts(db(), 95 * day)).map(({ id }) => id)).toEqual(['c2']);
});
