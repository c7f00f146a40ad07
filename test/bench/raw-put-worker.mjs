// Runs in a worker of the browser: the floor that the first sync is compared with. Nothing but IndexedDB: the same stores, the
// same records, a transaction for each page.
const { pages, tables } = await (await fetch('/records.json')).json();
const database = await open('raw-put', [...new Set(pages.map(({ table }) => table))]);
const taken = new Map();

const start = performance.now();
for (const { table, count } of pages) {
  const from = taken.get(table) ?? 0;
  taken.set(table, from + count);
  await put(table, tables[table].slice(from, from + count));
}
globalThis.postMessage(performance.now() - start);

function put(table, records) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore(table);
    for (const record of records) store.put(record);
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

function open(name, stores) {
  return new Promise((resolve, reject) => {
    const request = globalThis.indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store, { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
