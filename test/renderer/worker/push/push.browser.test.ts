import { afterEach, describe, expect, it } from 'vitest';
import { DeskError, type DeskFailure, type OutboxSummary } from '#shared/rpc';
import {
  rhythmOf,
  type CallBudget,
  type RhythmFacts,
  type SalesforceFailure,
  type SalesforceRecord,
  type Write,
} from '#shared/sync';
import type { PushDoor } from '../../../../renderer/worker/push/push-engine.ts';
import { aCase, aUser } from '../../../support/builders.ts';
import { FakeJournal, me, now, TestDesk } from '../editing/a-desk.ts';

const colleague = '005000000000002AAA';
const caseId = (n: number): string => `500${String(n).padStart(12, '0')}AAA`;
const stampAt = (n: number): string => `2025-06-12T08:00:${String(n).padStart(2, '0')}.000Z`;
const refusal: SalesforceFailure = {
  class: 'REJECTED', status: 400, errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Say why.', fields: ['Subject'], retryAfterMs: null,
}; // prettier-ignore

/** Salesforce at the port: records by id; what was written is kept. */
class FakeSalesforce {
  readonly rows = new Map<string, SalesforceRecord>();
  readonly written: Write[] = [];
  readonly made: { readonly object: string; readonly resend: boolean; readonly fields: object }[] = [];
  refuses: (write: Write) => boolean = () => false;
  /** The record whose write main refuses to pass on. */
  malformed = '';
  calls: CallBudget = { device: { day: '2025-06-12', calls: 0, allowance: 300 }, org: null, exhausted: null };
  asked = 0;
  /** Thrown instead of an answer, before anything is done or after it. */
  before: Error | null = null;
  after: Error | null = null;
  private tick = 1;

  put(id: string, fields: SalesforceRecord): void {
    const at = stampAt(this.tick++);
    this.rows.set(id, { ...this.rows.get(id), ...fields, Id: id, SystemModstamp: at, LastModifiedDate: at });
  }

  readonly door = {
    checkFit: async () => ({ missingOptional: [], keyed: ['Contact', 'Task'] }),
    limits: async (facts: Omit<RhythmFacts, 'now'>) => ({ rhythm: rhythmOf(this.calls, { now: desk.clock.now, ...facts }) }),
    retrieve: async ({ ids }: { ids: string[] }) => {
      this.asked += 1;
      return { records: ids.map((id) => this.rows.get(id) ?? null) };
    },
    write: async ({ writes }: { writes: Write[] }) => {
      if (this.before) throw this.before;
      if (writes.some(({ id }) => id === this.malformed))
        throw Object.assign(new Error('Input validation failed'), { code: 'BAD_REQUEST' });
      const results = writes.map((write) => {
        if (this.refuses(write)) return { kind: 'failed', failure: refusal, record: this.rows.get(write.id) ?? null };
        this.written.push(write);
        this.put(write.id, write.fields);
        return { kind: 'done', record: this.rows.get(write.id) ?? null };
      });
      if (this.after) throw this.after;
      return results;
    },
    create: async (input: { object: string; resend: boolean; fields: object }) => {
      this.made.push(input);
      const id = `003${String(this.made.length).padStart(12, '0')}AAA`;
      this.put(id, input.fields as SalesforceRecord);
      return { kind: 'done', id, created: true, record: this.rows.get(id) ?? null };
    },
  } as unknown as PushDoor['salesforce']; // prettier-ignore
}

let desk: TestDesk;
afterEach(async () => desk.close());

/** A desk with cases as Salesforce has them. */
async function open(count: number): Promise<FakeSalesforce> {
  const salesforce = new FakeSalesforce();
  const cases = Array.from({ length: count }, (_one, at) =>
    aCase({ id: caseId(at + 1), subject: 'was', priority: 'Medium', ownerId: me }),
  );
  for (const { id } of cases)
    salesforce.rows.set(id, {
      Id: id, Subject: 'was', Status: 'Open', Priority: 'Medium', OwnerId: me, CaseNumber: '1', SystemModstamp: new Date(1).toISOString(),
      LastModifiedDate: new Date(1).toISOString(), CreatedDate: stampAt(0),
    }); // prettier-ignore
  desk = await TestDesk.open(
    { cases, users: [aUser({ id: colleague, name: 'Robin Vos' })] },
    { salesforce: salesforce.door, journal: new FakeJournal() },
  );
  return salesforce;
}
const edit = (id: string, patch: Record<string, string>) =>
  desk.work.editor.save({ label: 'Edit', edits: [{ table: 'cases', id, kind: 'update', patch }] });
const freely = { rhythm: { pollEveryMs: 1, mayPull: true, mayPush: true, resumeAt: null, why: 'usual' as const } };
/** What the outbox tells of itself, once it tells what is to be. */
async function told(part: Partial<OutboxSummary>): Promise<void> {
  const { outbox } = desk.editing;
  const stop = new AbortController();
  let last: OutboxSummary | null = null;
  void (async () => {
    for await (const one of outbox.summaries.listen(stop.signal)) last = one;
  })();
  outbox.tell();
  await expect.poll(() => last).toMatchObject(part);
  stop.abort();
}
const states = (): readonly string[] => desk.work.editor.waiting.map(({ state }) => state);

describe('the push', () => {
  it('sends 40 good ones behind one that Salesforce refuses, which keeps its words on its field', async () => {
    const salesforce = await open(41);
    salesforce.refuses = ({ id }) => id === caseId(1);
    for (let at = 1; at <= 41; at++) await edit(caseId(at), { subject: `new ${at}` });
    await desk.editing.push.run();
    expect(salesforce.written).toHaveLength(40);
    expect(states()).toEqual(['rejected']);
    const [card] = await desk.editing.outbox.cards(9);
    expect(card).toMatchObject({ kind: 'rejected', error: { message: 'Say why.', fields: ['subject'] } });
    expect(desk.journal.live.size).toBe(1);
  });

  it('sends those beside one that cannot be put into a request, and sets that one aside', async () => {
    const salesforce = await open(4);
    salesforce.malformed = caseId(2);
    for (let at = 1; at <= 3; at++) await edit(caseId(at), { subject: `new ${at}` });
    await edit(caseId(4), { webDomain: 'example.com', madeUp: 'x' });
    await desk.editing.push.run();
    expect(salesforce.written.map(({ id }) => id)).toEqual([caseId(1), caseId(3)]);
    expect(states()).toEqual(['rejected', 'rejected']);
  });

  it('sends one field and asks about the other, and goes on once that is decided', async () => {
    const salesforce = await open(1);
    await edit(caseId(1), { subject: 'ours', priority: 'High' });
    salesforce.put(caseId(1), { Subject: 'theirs', LastModifiedById: colleague });
    await desk.editing.push.run();
    expect(salesforce.written.map(({ fields }) => fields)).toEqual([{ Priority: 'High' }]);
    const [card] = await desk.editing.outbox.cards(9);
    expect(card?.theirsBy).toBe('Robin Vos');
    expect(card?.fields).toEqual([
      {
        field: 'subject',
        label: 'Subject',
        before: 'was',
        theirs: 'theirs',
        yours: 'ours',
        contested: true,
        merged: null,
      },
    ]);
    await desk.editing.outbox.resolve(card!.card, 'subject', 'yours');
    await expect.poll(states).toEqual([]);
    expect(salesforce.rows.get(caseId(1))).toMatchObject({ Subject: 'ours', Priority: 'High' });
  });

  it('drops ours where a person takes theirs or discards, and shows what Salesforce has', async () => {
    const salesforce = await open(2);
    for (const at of [1, 2]) await edit(caseId(at), { subject: 'ours' });
    for (const at of [1, 2]) salesforce.put(caseId(at), { Subject: 'theirs' });
    await desk.editing.push.run();
    await desk.editing.outbox.resolve(`cases/${caseId(1)}`, 'subject', 'theirs');
    await desk.editing.outbox.discard(`cases/${caseId(2)}`);
    expect(states()).toEqual([]);
    expect(await Promise.all([1, 2].map(async (at) => (await desk.stored(caseId(at)))?.subject))).toEqual([
      'theirs',
      'theirs',
    ]);
    expect(salesforce.written).toEqual([]);
    const lines = await desk.workspace.db.history.toArray();
    expect(lines.map(({ label }) => label)).toContain('Discarded: Edit');
  });

  it('notes in the journal what goes out before it goes, and looks before it sends again', async () => {
    const salesforce = await open(1);
    await edit(caseId(1), { subject: 'ours' });
    salesforce.after = new Error('WebSocket closed');
    await desk.editing.push.run();
    expect(states()).toEqual(['inflight']);
    expect([...desk.journal.live.values()].map(({ state }) => state)).toEqual(['unknown']);
    salesforce.after = null;
    desk = await desk.restart();
    await desk.editing.push.run();
    expect(states()).toEqual([]);
    expect(salesforce.written).toHaveLength(1);
    expect(desk.journal.live.size).toBe(0);
  });

  it('pauses as a whole where nothing was carried out, and says why', async () => {
    const salesforce = await open(1);
    await edit(caseId(1), { subject: 'ours' });
    salesforce.before = new DeskError('QUOTA', 'No calls are left.', 'Wait.');
    await desk.editing.push.run();
    expect(states()).toEqual(['queued']);
    expect(desk.editing.push.paused).toMatchObject({ code: 'QUOTA', message: 'No calls are left.' });
    salesforce.before = null;
    await desk.editing.push.run();
    expect([desk.editing.push.paused, states()]).toEqual([null, []]);
  });

  it('goes on over nine tenths of the calls, and waits at the last one without asking for another', async () => {
    const salesforce = await open(2);
    salesforce.calls = { ...salesforce.calls, org: { used: 95, max: 100, at: now } };
    await edit(caseId(1), { subject: 'ours' });
    await desk.editing.push.run();
    expect([salesforce.asked, salesforce.written.length, desk.editing.push.paused]).toEqual([1, 1, null]);
    salesforce.calls = { ...salesforce.calls, org: { used: 100, max: 100, at: now } };
    await edit(caseId(2), { subject: 'ours' });
    await desk.editing.push.run();
    expect([salesforce.asked, states()]).toEqual([1, ['queued']]);
    const resumeAt = now + 15 * 60_000;
    await told({ waiting: 1, paused: expect.objectContaining({ code: 'QUOTA' }) as DeskFailure, resumeAt });
    expect(desk.editing.push.nextAt).toBe(resumeAt);
    desk.clock.now = resumeAt;
    await desk.editing.push.run();
    expect([salesforce.written.length, states()]).toEqual([2, []]);
    await told({ waiting: 0, paused: null, resumeAt: null });
  });

  it('waits from where a call is refused in its middle, until calls may be free', async () => {
    const salesforce = await open(1);
    await edit(caseId(1), { subject: 'ours' });
    salesforce.before = new DeskError('QUOTA', 'No calls are left.', 'Wait.');
    salesforce.calls = { ...salesforce.calls, exhausted: { at: now, times: 2 } };
    const limits = salesforce.door.limits;
    // Main learns of it by the refusal itself.
    salesforce.door.limits = async (facts) => ({ ...(await limits(facts)), ...(salesforce.asked === 0 && freely) });
    await desk.editing.push.run();
    expect(states()).toEqual(['queued']);
    await told({ resumeAt: now + 30 * 60_000 });
  });

  it('makes a record first, then what names it, under the id that Salesforce gave', async () => {
    const salesforce = await open(1);
    const localId = `local:${crypto.randomUUID()}`;
    await desk.work.editor.save({
      label: 'New contact',
      edits: [
        { table: 'contacts', id: localId, kind: 'create', patch: { lastName: 'Bos' }, caseId: caseId(1) },
        { table: 'cases', id: caseId(1), kind: 'update', patch: { contactId: localId } },
      ],
    });
    await desk.editing.push.run();
    expect(states()).toEqual([]);
    expect(salesforce.written.map(({ fields }) => fields)).toEqual([{ ContactId: '003000000000001AAA' }]);
    await desk.workspace.settled();
    expect([...desk.workspace.index.contacts.keys()]).toEqual(['003000000000001AAA']);
    expect((await desk.stored(caseId(1)))?.contactId).toBe('003000000000001AAA');
    expect(await desk.editing.outbox.realId(localId)).toBe('003000000000001AAA');
    expect(desk.work.editor.state.canUndo).toBe(null);
  });

  it('says what waits as a person does: records by their names, and nothing that goes without saying', async () => {
    await open(1);
    const call = { kind: 'call', direction: 'out', byId: me, subject: 'Call: seats', caseId: caseId(1), at: stampAt(0), done: true };
    await desk.work.editor.save({
      label: 'Call',
      edits: [{ table: 'activities', id: `local:${crypto.randomUUID()}`, kind: 'create', patch: call, caseId: caseId(1) }],
    });
    await edit(caseId(1), { ownerId: colleague });
    const cards = await desk.editing.outbox.cards(9);
    const said = cards.map(({ fields }) => fields.map(({ label, yours }) => [label, yours]));
    expect(said[0]).toEqual([['Subject', 'Call: seats'], ['Case', '1001 was'], ['Date', stampAt(0)], ['Done', 'yes']]);
    expect(said[1]).toContainEqual(['Owner', 'Robin Vos']);
  }); // prettier-ignore

  it('keeps the texts of a record that was deleted under one’s hands', async () => {
    const salesforce = await open(1);
    await edit(caseId(1), { subject: 'ours' });
    salesforce.rows.clear();
    await desk.editing.push.run();
    const [card] = await desk.editing.outbox.cards(9);
    expect(card).toMatchObject({ kind: 'conflict', deleted: true, fields: [{ field: 'subject', yours: 'ours' }] });
  });
});
