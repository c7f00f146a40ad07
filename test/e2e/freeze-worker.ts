import type { Page } from 'playwright-core';

/** Rows and cursor of a page are handed over, and not yet stored · they are, and nobody was told. */
export type WorkerMoment = 'page-handed-over' | 'page-stored';

/**
 * Holds the data worker for ever at a moment of its next page of cases, by the browser's own doors to IndexedDB: the app knows nothing of
 * it. `reached` tells the cursor of that page.
 */
export async function freezeWorkerAt(
  page: Page,
  moment: WorkerMoment,
): Promise<{ readonly reached: Promise<unknown> }> {
  const reached = page.evaluate(
    () =>
      new Promise<unknown>((done) => {
        const line = new BroadcastChannel('frozen');
        line.onmessage = ({ data }) => done(data);
      }),
  );
  const [worker] = page.workers();
  if (!worker) throw new Error('there is no data worker');
  await worker.evaluate((at) => {
    const freeze = (cursor: unknown): void => {
      new BroadcastChannel('frozen').postMessage(cursor);
      for (;;);
    };
    const rowsIn = new WeakMap<IDBTransaction, number>();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (row: unknown, ...key) {
      const request = put.call(this, row, ...key);
      const { name, transaction } = this;
      const rows = rowsIn.get(transaction) ?? 0;
      if (name === 'cases') rowsIn.set(transaction, rows + 1);
      if (name !== 'cursors' || rows < 6) return request;
      if (at === 'page-handed-over') freeze(row);
      else transaction.addEventListener('complete', () => freeze(row));
      return request;
    };
  }, moment);
  return { reached };
}
