// Bundled for a worker of the browser: the pages by PouchDB's replication.
import PouchDB from 'pouchdb-browser';
import { page, pages, perPage, timed } from './replicate-pages.mjs';

globalThis.postMessage(await pouchdb());

/** PouchDB replicates between databases of its own kind: the source is one that was filled before, on the same disk. */
async function pouchdb() {
  const source = new PouchDB('source');
  for (let at = 0; at < pages; at++)
    await source.bulkDocs((await page(at)).map((record) => ({ ...record, _id: record.id })));
  const target = new PouchDB('target');
  return timed(async () => {
    await PouchDB.replicate(source, target, { batch_size: perPage });
    return (await target.info()).doc_count;
  });
}
