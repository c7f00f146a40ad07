// Runs a script in a worker of the browser and gives back the one message that it posts.

/** The page has to be on an origin that serves the script. */
export function inWorker(page, script = '/worker.mjs') {
  return page.evaluate(
    (path) =>
      new Promise((resolve, reject) => {
        const worker = new window.Worker(path, { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
    script,
  );
}
