import { isUnsure, withPatch, type OutboxOperation } from '#shared/outbox';
import type { WorkspaceIdentity } from '#shared/sync';
import type { Outcome, ServerRow } from '../../data/push-store.ts';
import type { BackendClient } from '../pull/source.ts';
import { isMalformed, malformed } from './malformed.ts';
import { arrived, failed, unsure } from './outcomes.ts';
import type { Read, Wire } from './wire.ts';

type Salesforce = BackendClient['salesforce'];

/** What of the engine a create needs. */
interface Sender {
  readonly parts: { readonly backend: { readonly salesforce: Salesforce } };
  readonly wire: Wire;
  readonly workspaceName: WorkspaceIdentity;
  readonly at: Parameters<typeof arrived>[3];
  begin(
    batch: readonly { readonly op: OutboxOperation; readonly read: Read | null }[],
  ): Promise<readonly { readonly sent: OutboxOperation }[]>;
  sending<Result>(going: readonly { readonly sent: OutboxOperation }[], call: () => Promise<Result>): Promise<Result>;
  settle(outcomes: readonly Outcome[]): Promise<void>;
}

const several = 'It was sent and no answer came; Salesforce has records that look like it.';
const lookAgainMs = 60_000;

/**
 * Makes one record in Salesforce. One that may be there already is looked for first: by its key where the org has the key field,
 * else by what was sent (`sync-research.md` §3.6).
 */
export async function makeOne(engine: Sender, op: OutboxOperation): Promise<void> {
  const { salesforce } = engine.parts.backend;
  const workspace = engine.workspaceName;
  const { object, fields } = engine.wire.fieldsOf(op, op.patch);
  const keyed = (await salesforce.checkFit()).keyed.includes(object);
  if (isUnsure(op) && !keyed) {
    const { clockSkew } = await salesforce.clock();
    const sentAt = Math.round((op.sentAt ?? op.createdAt) - clockSkew);
    const found = await salesforce.probe({ workspace, object, fields, sentAt, except: [] });
    const outcome = afterProbe(engine, op, found, object);
    return engine.settle([outcome]);
  }
  const [going] = await engine.begin([{ op, read: null }]);
  if (!going) return;
  const { sent } = going;
  const autoAssign = op.patch['assignByRules'] === true;
  const input = { workspace, object, key: op.clientKey, fields, autoAssign, resend: isUnsure(op) };
  const result = await engine
    .sending([going], () => salesforce.create(input))
    .catch((error: unknown) => {
      if (isMalformed(error)) return { kind: 'failed' as const, failure: malformed(error) };
      throw error;
    });
  if (result.kind === 'failed') {
    const properties = engine.wire.propertiesOf(sent, result.failure.fields);
    return engine.settle([failed(sent, result.failure, properties, undefined, engine.at)]);
  }
  const read = engine.wire.read(object, result.record)?.row;
  await engine.settle([arrived(sent, op.patch, read ?? asMade(sent, result.id), engine.at)]);
}

function afterProbe(
  engine: Sender,
  op: OutboxOperation,
  found: Awaited<ReturnType<Salesforce['probe']>>,
  object: ReturnType<Wire['fieldsOf']>['object'],
): Outcome {
  if (found.kind === 'found') {
    const read = engine.wire.read(object, found.record)?.row;
    return arrived(op, op.patch, read ?? asMade(op, found.id), engine.at);
  }
  if (found.kind === 'unsure') return unsure(op, null, several);
  if (!found.settled)
    return { before: op, after: { ...op, state: 'unknown', nextAttemptAt: engine.at.now + lookAgainMs } };
  // So long after the sending that it cannot turn up any more: it may go again.
  return { before: op, after: { ...op, state: 'queued', nextAttemptAt: null } };
}

/** As it was sent, until a pull brings what Salesforce made of it. */
function asMade({ patch }: OutboxOperation, id: string): ServerRow {
  return { ...withPatch({}, patch), id, stamp: 0 };
}
