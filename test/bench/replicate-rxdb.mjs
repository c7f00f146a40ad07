// Bundled for a worker of the browser: the pages by RxDB's replication, on its Dexie storage.
import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { page, perPage, timed } from './replicate-pages.mjs';

globalThis.postMessage(await rxdb());

async function rxdb() {
  const database = await createRxDatabase({ name: 'rxdb', storage: getRxStorageDexie(), multiInstance: false });
  const schema = {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', maxLength: 18 } },
  };
  const { cases } = await database.addCollections({ cases: { schema } });
  const handler = async (checkpoint) => {
    const at = checkpoint?.at ?? 0;
    const documents = (await page(at)).map((record) => ({ ...record, _deleted: false }));
    return { documents, checkpoint: { at: at + 1 } };
  };
  return timed(async () => {
    const replication = replicateRxCollection({
      collection: cases,
      replicationIdentifier: 'bench',
      live: false,
      waitForLeadership: false,
      pull: { batchSize: perPage, handler },
    });
    const failed = new Promise((_resolve, reject) => replication.error$.subscribe(reject));
    await Promise.race([replication.awaitInitialReplication(), failed]);
    return cases.count().exec();
  });
}
