// Back from a flight: hundreds of edits that were made without a network reach the practice org, from "Send now" to an empty outbox.
import { askDatabase } from './ask-database.mjs';
import { Laptop, openBrowser, Org } from './laptop.mjs';

const atLeast = 500;

export async function benchPush({ dist, say }) {
  const org = await new Org(dist).start({ cases: 6_000, advocates: 1, seed: 7, control: 0 });
  const laptop = new Laptop(dist, org.url);
  const { context, page } = await openBrowser(laptop.profile);
  try {
    await page.goto(await laptop.startHost());
    await page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
    await page.getByText('Synced just now').first().waitFor({ timeout: 300_000 });
    await org.turn('drop-before', { times: 'always' });
    const operations = await editAll(page);
    say(`${operations} operations wait`);
    if (operations < atLeast) throw new Error(`Only ${operations} operations wait.`);
    await org.turn('clear');
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    const start = performance.now();
    await page.getByRole('button', { name: 'Send now' }).click();
    while ((await waiting(page)) > 0) {
      if (performance.now() - start > 600_000) throw new Error(`${await waiting(page)} operations still wait.`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const ms = performance.now() - start;
    return [
      {
        what: `${operations.toLocaleString('en')} edits made without a network, sent to the practice org`,
        measured: `${(ms / 1000).toFixed(1)} s, ${Math.round((operations / ms) * 1000)} a second`,
      },
    ];
  } finally {
    await context.close();
    await laptop.dispose();
    await org.stop();
  }
}

/** A next step on every case of the list at once. */
async function editAll(page) {
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+a');
  await page.getByRole('group', { name: 'Selected cases' }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('Next step on each').waitFor();
  await page.keyboard.type('Check the renewal quote with the buyer');
  await page.getByLabel('Due').fill('+3d');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').first().waitFor({ state: 'detached', timeout: 120_000 });
  return waiting(page);
}

async function waiting(page) {
  const [count] = await askDatabase(page, [['outbox', 'count']]);
  return count;
}
