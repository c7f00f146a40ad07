/**
 * Asks the app's database in the page: each step is a store, a method of it and its arguments. Gives the answers as JSON would;
 * null when there is no database yet.
 */
export async function askDatabase(page, steps) {
  return JSON.parse(await page.evaluate(inPage, steps));
}

async function inPage(steps) {
  const { indexedDB } = window;
  const found = (await indexedDB.databases()).find(({ name }) => name.startsWith('advocate-desk-'));
  if (!found) return 'null';
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(found.name));
  const answers = [];
  for (const [store, method, ...words] of steps) {
    const mode = method === 'delete' ? 'readwrite' : 'readonly';
    const records = database.transaction(store, mode).objectStore(store);
    const answer = await settled(records[method](...words));
    answers.push(answer ?? null);
  }
  database.close();
  return JSON.stringify(answers);
}
