import type { OutboxCard, OutboxSummary } from '#shared/rpc';

type Field = OutboxCard['fields'][number];

export function aField(part: Partial<Field> = {}): Field {
  return {
    field: 'status',
    label: 'Status',
    before: 'Open',
    theirs: null,
    yours: 'In Progress',
    contested: false,
    merged: null,
    ...part,
  };
}

export function aCard(part: Partial<OutboxCard> = {}): OutboxCard {
  return {
    card: 'cases/case-1',
    kind: 'waiting',
    table: 'cases',
    id: 'case-1',
    caseId: 'case-1',
    title: '00001001 Quote for 40 seats',
    account: 'Larchmont Health',
    label: 'Next step',
    change: 'update',
    deleted: false,
    sending: false,
    waitsFor: null,
    nextAttemptAt: null,
    fields: [aField()],
    theirsBy: null,
    theirsAt: null,
    error: null,
    ...part,
  };
}

export function aSummary(part: Partial<OutboxSummary> = {}): OutboxSummary {
  return { sentToday: 0, waiting: 0, needYou: 0, sending: 0, paused: null, resumeAt: null, lastSentAt: null, ...part };
}
