import { describe, expect, it } from 'vitest';
import { valueOf, viewOf, withPatch } from '../../../shared/outbox/view.ts';
import { aCreate, aDelete, anUpdate } from './an-operation.ts';

describe('a record as it is shown', () => {
  const server = { id: '500', subject: 's', feedback: 'f' };

  it('has every edit over it that is not in Salesforce yet', () => {
    const first = anUpdate({ subject: 'b' }, { subject: 's' }, { state: 'inflight' });
    expect(viewOf(server, [first, anUpdate({ feedback: null }, { feedback: 'f' })])).toEqual({
      id: '500',
      subject: 'b',
    });
    expect(viewOf(server, [{ ...first, state: 'done' }])).toEqual(server);
  });

  it('is made of its own operation when Salesforce has none, and gone when it is removed', () => {
    expect(viewOf(null, [aCreate({ subject: 'b' })])).toEqual({ id: aCreate({}).id, subject: 'b' });
    expect(viewOf(server, [aDelete()])).toBeNull();
    expect(viewOf(null, [anUpdate({ subject: 'b' }, {})])).toBeNull();
  });

  it('shows nothing of how it is sent, and leaves what it was made of alone', () => {
    expect(withPatch(server, { assignByRules: true, subject: 'b' })).toEqual({ ...server, subject: 'b' });
    expect(server.subject).toBe('s');
  });

  it('knows of how it is sent by its operations alone', () => {
    const op = anUpdate({ assignByRules: true, subject: 'b' }, {});
    const view = withPatch(server, op.patch);
    expect([valueOf(view, [op], 'assignByRules'), valueOf(view, [], 'assignByRules')]).toEqual([true, undefined]);
    expect([valueOf(view, [op], 'subject'), valueOf(null, [op], 'subject')]).toEqual(['b', undefined]);
  });
});
