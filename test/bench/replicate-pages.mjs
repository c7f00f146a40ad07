// The pages that are replicated, as a worker of the bench asks for them.
const { pages, perPage } = await (await fetch('/pages/index.json')).json();
const page = async (at) => (at < pages ? (await fetch(`/pages/${at}.json`)).json() : []);

/** How long it took, and how many records there are then. */
async function timed(work) {
  const start = performance.now();
  const count = await work();
  return { ms: performance.now() - start, count };
}

export { page, pages, perPage, timed };
