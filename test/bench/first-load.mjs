// First-load JavaScript: every script that the browser asks for until the list stands, the worker's included, gzipped.
import { gzipSync } from 'node:zlib';
import { Laptop, openBrowser, Org } from './laptop.mjs';

const most = 300 * 1024;

export async function benchFirstLoad({ dist }) {
  const org = await new Org(dist).start({ cases: 500, advocates: 1, seed: 7 });
  const laptop = new Laptop(dist, org.url);
  const { context, page } = await openBrowser(laptop.profile);
  const scripts = new Map();
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
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  const parts = [...scripts].map(([path, size]) => `${path.split('/').at(-1)} ${kb(size)}`);
  return [
    {
      what: 'First-load JavaScript, gzipped',
      measured: kb(total),
      comparedWith: parts.join(', '),
      aim: '≤ 300 KB',
      ok: total <= most,
      runs: Object.fromEntries(scripts),
    },
  ];
}

const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
