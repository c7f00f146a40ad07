// First-load JavaScript: every script that the browser asks for until the list stands, gzipped: the page's, which holds up what is
// drawn, and the data worker's, which is fetched and read beside it.
import { gzipSync } from 'node:zlib';
import { Laptop, openBrowser, Org } from './laptop.mjs';

const most = 300 * 1024;

export async function benchFirstLoad({ dist }) {
  const org = await new Org(dist).start({ cases: 500, advocates: 1, seed: 7 });
  const laptop = new Laptop(dist, org.url);
  const { context, page } = await openBrowser(laptop.profile);
  const scripts = new Map();
  const workers = new Set();
  page.on('worker', (worker) => workers.add(new URL(worker.url()).pathname));
  const answers = [];
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js') && pathname !== '/door.js')
      answers.push(response.body().then((body) => scripts.set(pathname, gzipSync(body, { level: 9 }).length)));
  });
  try {
    await page.goto(await laptop.startHost());
    await page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
    await page.getByRole('option').first().waitFor();
    await Promise.all(answers);
  } finally {
    await context.close();
    await laptop.dispose();
    await org.stop();
  }
  const sizesOf = (wanted) => [...scripts].filter(([path]) => wanted(workers.has(path)));
  const sum = (some) => some.reduce((all, [, size]) => all + size, 0);
  const ofPage = sum(sizesOf((isWorker) => !isWorker));
  const ofWorker = sum(sizesOf((isWorker) => isWorker));
  const largest = sizesOf((isWorker) => !isWorker)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([path, size]) => `${path.split('/').at(-1)} ${kb(size)}`);
  return [
    {
      what: 'First-load JavaScript of the page, gzipped',
      measured: kb(ofPage),
      comparedWith: `largest: ${largest.join(', ')}`,
      aim: '≤ 300 KB',
      ok: ofPage <= most,
      runs: Object.fromEntries(scripts),
    },
    {
      what: '… of the data worker, beside it',
      measured: kb(ofWorker),
      comparedWith: `together ${kb(ofPage + ofWorker)}`,
    },
  ];
}

const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
