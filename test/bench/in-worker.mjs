// Runs a script in a worker of the browser and gives back the one message that it posts.

/** The page has to be on an origin that serves `/worker.mjs`. */
export function inWorker(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new window.Worker('/worker.mjs', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
  );
}
