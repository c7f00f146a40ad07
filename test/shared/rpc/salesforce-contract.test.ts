import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { salesforceContract } from '../../../shared/rpc/salesforce-contract.ts';
import { aSalesforceRouter } from '../../support/a-salesforce-router.ts';
import { overMessageChannel, serve, type Carrier } from '../../support/rpc-carriers.ts';

type Client = ContractRouterClient<typeof salesforceContract>;

const workspace = { orgId: '00D000000000001AAA', userId: '005000000000001AAA' };
const id = '500000000000001AAA';
const key = '0b6f5c7e-7d0e-4c64-9a43-0f3b1f1f6f10';
const write = { object: 'Case', id, fields: { Status: 'Open' }, unmodifiedSince: 1, autoAssign: false };
const create = { object: 'Task', key, fields: { Subject: 'Call back' }, autoAssign: false, resend: false };
const page = { kind: 'next', object: 'Case', locator: '01g-200' };

let reached: unknown[];
let carrier: Carrier;
let client: Client;
beforeEach(async () => {
  reached = [];
  carrier = await overMessageChannel(serve(aSalesforceRouter((input) => reached.push(input))));
  client = createORPCClient(carrier.link);
});
afterEach(() => carrier.leave());

describe('the door to Salesforce', () => {
  it.each<[string, (client: Client) => (input: never) => Promise<unknown>, unknown]>([
    ['a write', (to) => to.write, { workspace, writes: [write] }],
    ['a value that is emptied', (to) => to.write, { workspace, writes: [{ ...write, fields: { Feedback__c: null } }] }],
    ['a create', (to) => to.create, { workspace, ...create }],
    ['a create without a key', (to) => to.create, { workspace, ...create, key: null }],
    ['a probe', (to) => to.probe, { workspace, object: 'Task', fields: create.fields, sentAt: 1, except: [id] }],
    ['a removal', (to) => to.remove, { workspace, object: 'Task', id }],
    ['a comparison', (to) => to.retrieve, { workspace, object: 'Case', ids: [id], fields: ['Status'] }],
    ['several pages', (to) => to.pages, { workspace, requests: [page, page] }],
    ['a window of changes', (to) => to.updatedIds, { workspace, object: 'Case', since: 0, until: 60_001 }],
    ['a window of deletions', (to) => to.deletedIds, { workspace, object: 'Case', since: 0, until: 60_001 }],
    ['a look at the limits', (to) => to.limits, { idle: false, firstSync: true }],
  ])('lets %s through unchanged', async (_what, method, input) => {
    await method(client)(input as never);
    expect(reached).toEqual([input]);
  });

  it.each<[string, (client: Client) => (input: never) => Promise<unknown>, unknown]>([
    ['a write that does not say whose it is', (to) => to.write, { writes: [write] }],
    ['a write of nobody’s', (to) => to.write, { workspace: { ...workspace, userId: 'me' }, writes: [write] }],
    ['no write', (to) => to.write, { workspace, writes: [] }],
    ['more writes than a call holds', (to) => to.write, { workspace, writes: manyWrites(13) }],
    ['two writes to one record', (to) => to.write, { workspace, writes: [write, { ...write, id: id.slice(0, 15) }] }],
    ['a write that says nothing', (to) => to.write, { workspace, writes: [{ ...write, fields: {} }] }],
    ['an object that is not ours to write', (to) => to.write, { workspace, writes: [{ ...write, object: 'User' }] }],
    ['a field that is not ours to write', (to) => to.write, aWriteOf({ IsClosed: true })],
    ['a field with a path in it', (to) => to.write, aWriteOf({ 'Account.Name': 'x' })],
    ['a field of another object', (to) => to.write, aWriteOf({ StageName: 'x' })],
    ['a number where a text belongs', (to) => to.write, aWriteOf({ Status: 1 })],
    ['a record that Salesforce does not know yet', (to) => to.write, aWriteOf({ ContactId: 'local:1' })],
    ['a write to one that it does not know yet', (to) => to.remove, { workspace, object: 'Task', id: 'local:1' }],
    ['an id with a path in it', (to) => to.remove, { workspace, object: 'Task', id: '../../limits/00' }],
    ['a key that could lead elsewhere', (to) => to.create, { workspace, ...create, key: '../500000000000001AAA' }],
    [
      'a field to compare by the hundred',
      (to) => to.retrieve,
      { workspace, object: 'Case', ids: [id], fields: Array(101).fill('Status') },
    ],
    ['more records than one look holds', (to) => to.retrieve, { workspace, object: 'Case', ids: Array(201).fill(id) }],
    ['more pages than a call holds', (to) => to.pages, { workspace, requests: Array(26).fill(page) }],
    [
      'a window too short for Salesforce',
      (to) => to.deletedIds,
      { workspace, object: 'Case', since: 0, until: 60_000 },
    ],
  ])('refuses %s on arrival', async (_what, method, input) => {
    const { error } = await safe(method(client)(input as never));
    expect(error).toMatchObject({ code: 'BAD_REQUEST', message: 'Input validation failed' });
    expect(reached).toEqual([]);
  });
});

function aWriteOf(fields: Record<string, unknown>): unknown {
  return { workspace, writes: [{ ...write, fields }] };
}

function manyWrites(count: number): unknown[] {
  return Array.from({ length: count }, (_, at) => ({ ...write, id: `5000000000000${String(at).padStart(2, '0')}AAA` }));
}
