// Delta: how long a sync takes, and how many calls, when 0, 200 and 5,000 records changed since the last, through everything that lies
// between org and IndexedDB, beside the first sync of as many records in the same run.
import { median } from './machine.mjs';
import { Laptop, openBrowser, Org } from './laptop.mjs';

const runs = 3;
const changes = [0, 200, 5_000];

/** `cases`: so many, with about seven records each; the object that changes is the one with the most rows. */
export async function benchDelta({ dist, say, cases = 7_000, sizes = changes }) {
  const org = await new Org(dist).start({ cases, advocates: 1, seed: 7, control: 0 });
  const laptop = new Laptop(dist, org.url);
  const measured = new Map(sizes.map((size) => [size, []]));
  try {
    const { context, page } = await openBrowser(laptop.profile);
    try {
      await page.goto(await laptop.startHost());
      const began = performance.now();
      await page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
      await page.waitForFunction(
        () => /Synced just now/.test(document.querySelector('footer')?.textContent ?? ''),
        null,
        {
          polling: 250,
          timeout: 600_000,
        },
      );
      say(`first sync: ${Math.round(performance.now() - began)} ms`);
      for (let run = 1; run <= runs; run++)
        for (const size of sizes) {
          if (size > 0) {
            const { rows } = await org.turn('many-rows', {
              object: 'Task',
              count: size,
              fields: { Subject: `Run ${run} of ${size}` },
            });
            if (rows < size) throw new Error(`the org has only ${rows} tasks`);
          }
          // Past the overlap: else the rows of the run before are asked for once more.
          await org.turn('clock', { advanceSeconds: 700 });
          const before = (await org.turn('state')).usage.used;
          const ms = await page.evaluate(syncOnce);
          const calls = (await org.turn('state')).usage.used - before;
          measured.get(size).push({ ms, calls });
          say(`run ${run}, ${size} changes: ${Math.round(ms)} ms, ${calls} calls`);
        }
    } finally {
      await context.close();
    }
  } finally {
    await laptop.dispose();
    await org.stop();
  }
  return [...measured].map(([size, all]) => ({
    what: `Sync of ${size.toLocaleString('en')} changes that a person asks for`,
    measured: `${Math.round(median(all.map(({ ms }) => ms)))} ms, ${median(all.map(({ calls }) => calls))} calls`,
    runs: all,
  }));
}

/** Runs in the page: presses "Sync now" and says after how many milliseconds the status line has it as done. */
function syncOnce() {
  const footer = document.querySelector('footer');
  const button = (name) => [...footer.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name));
  return new Promise((resolve) => {
    const at = performance.now();
    let ran = false;
    new window.MutationObserver((_, observer) => {
      if (button('Cancel')) ran = true;
      else if (ran && button('Sync now')) {
        observer.disconnect();
        resolve(performance.now() - at);
      }
    }).observe(footer, { subtree: true, childList: true, characterData: true });
    button('Sync now').click();
  });
}
