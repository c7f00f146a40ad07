import { OrgFit } from '../../../../electron/backend/salesforce/org-fit.ts';
import { RecordWriter } from '../../../../electron/backend/salesforce/record-writer.ts';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { json, type BadNetwork, type Meddling } from '../../../support/bad-network.ts';
import { compositeAnswers, type PartReply } from '../../../support/composite-answers.ts';
import { signedIn } from '../../../support/practice.ts';

/** A writer that knows the org already, with nothing remembered by the network. */
export async function aWriter(
  org: InProcessPracticeOrg,
  network: BadNetwork,
): Promise<{ writer: RecordWriter; fit: OrgFit }> {
  network.meddle(withKeyOnTasks);
  const { client } = await signedIn(org, { loginUrl: network.url });
  const fit = new OrgFit(client);
  await fit.current();
  network.forget();
  return { writer: new RecordWriter(client, fit), fit };
}

/** The key field on tasks and nowhere else, whatever this org has. */
const withKeyOnTasks: Meddling = async (asked, forward) => {
  const answer = await forward();
  if (!asked.path.endsWith('/describe')) return answer;
  const described = JSON.parse(answer.body) as { name: string; fields: { name: string }[] };
  const others = described.fields.filter(({ name }) => name !== 'Offline_Key__c');
  const key = { name: 'Offline_Key__c', externalId: true, unique: true, createable: true };
  return json(200, { ...described, fields: described.name === 'Task' ? [...others, key] : others });
};

const saved: PartReply = { status: 204 };
const readBack = (id: string): PartReply => ({ status: 200, body: { Id: id, Status: 'Open' } });

/** Parts answered by their name; a read by the record of its address unless said otherwise, null by nothing at all. */
export const answering = (replies: Readonly<Record<string, PartReply | null>>): Meddling =>
  compositeAnswers(({ referenceId, url }) => {
    const said = replies[referenceId];
    if (said !== undefined) return said;
    return referenceId.startsWith('read') ? readBack(/Case\/(\w+)/.exec(url)?.[1] ?? '') : saved;
  });
