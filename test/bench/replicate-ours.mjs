// Bundled for a worker of the browser: the pages by the app's own committer.
import { Committer } from '../../renderer/data/commit.ts';
import { databaseName } from '../../renderer/data/database.ts';
import { openDatabase } from '../../renderer/data/open-database.ts';
import { page, pages, timed } from './replicate-pages.mjs';

globalThis.postMessage(await ours());

/** Rows, place and change line of a page in one transaction, as a sync writes them. */
async function ours() {
  const db = await openDatabase(databaseName('00D000000000001EAA', '005000000000001AAA'));
  const committer = await Committer.takeOver(db);
  const result = await timed(async () => {
    for (let at = 0; at < pages; at++) {
      const changes = (await page(at)).map((put) => ({ table: 'cases', put: { ...put, stamp: 1 } }));
      const cursor = { lane: 'bench', phase: 'crawl', afterId: String(at), floor: 0, pass: null, stored: at };
      await committer.commit({ changes, cursors: [cursor] });
    }
    return db.cases.count();
  });
  db.close();
  return result;
}
