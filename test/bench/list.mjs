// The lists at a hundred thousand cases, in a real Chromium on the built app: moving, typing in the search, scrolling, and
// opening a case. How long a key's handlers run, with all that React draws in them, is the browser's own trace, by the clock
// and by what the thread worked (which a busy machine does not stretch); when it is painted is seen in the page.
import { fill } from './cold-start.mjs';
import { Laptop, openBrowser, Org } from './laptop.mjs';
import { median, percentile } from './machine.mjs';

/** In the org; the laptop gets those that are open or were closed within 90 days. */
const casesInOrg = Number(process.env.BENCH_LIST_CASES ?? 122_000);
const moves = 120;
const opened = 60;
const scrollMs = 4_000;
const searches = ['renewal', 'acme', 'quote', '0004', 'zzzz'];

export async function benchList({ dist, say }) {
  const org = await new Org(dist).start({ cases: casesInOrg, advocates: 1, seed: 7 });
  const laptop = new Laptop(dist, org.url);
  try {
    await fill(laptop, say);
    await org.stop();
    const { context, page } = await openBrowser(laptop.profile, watchFrames);
    try {
      await page.goto(await laptop.startHost());
      return await measure(page, say);
    } finally {
      await context.close();
    }
  } finally {
    await org.stop();
    await laptop.dispose();
  }
}

async function measure(page, say) {
  await page.getByRole('option').first().waitFor({ timeout: 120_000 });
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('radio', { name: 'All' }).click();
  await page.locator('#case-list').focus();
  // What is not on the Day list is read after the start, in slices.
  let listed = 0;
  for (let before = -1; listed === 0 || listed !== before;) {
    before = listed;
    await page.waitForTimeout(3_000);
    listed = await page.evaluate(() =>
      Number(document.querySelector('[role=option]')?.getAttribute('aria-setsize') ?? 0),
    );
  }
  say(`${listed.toLocaleString('en')} cases listed`);

  const moving = await press(page, ['j'], moves, '[data-hand]', 'data-index');
  say(`moving: ${words(moving.task)}; of the thread ${words(moving.work)}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const paging = await press(page, ['PageDown'], 40, '[data-hand]', 'data-index');
  say(`by screenfuls: ${words(paging.task)}`);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  const opening = await press(page, [']'], opened, '[aria-label=Case]', null);
  say(`opening: ${words(opening.painted)}`);
  await page.keyboard.press('Escape');
  const typing = [];
  for (const text of searches) {
    await page.keyboard.press('/');
    await page.keyboard.press('ControlOrMeta+a');
    const { painted } = await press(page, [...text], text.length, '#case-list', 'data-search');
    typing.push(...painted);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
  }
  say(`typing: ${words(typing)}`);
  const scrolling = await page.evaluate(scroll, scrollMs);
  const still = await page.evaluate(frames, scrollMs);
  say(`scrolling: ${words(scrolling.intervals)}`);
  return rowsOf({ listed, moving, paging, opening, typing, scrolling, still });
}

function rowsOf({ listed, moving, paging, opening, typing, scrolling, still }) {
  const p95 = (values) => percentile(values, 0.95);
  const frames = p95(moving.frames);
  const bare = p95(still);
  const behind = p95(scrolling.intervals);
  return [
    {
      what: `Moving in a list of ${listed.toLocaleString('en')}, handler and render`,
      measured: words(moving.task),
      comparedWith: `worked by the thread: ${words(moving.work)}`,
      aim: 'p95 ≤ 8 ms',
      ok: p95(moving.task) <= 8,
      runs: moving,
    },
    { what: '… painted after frames', measured: `p95 ${frames}`, aim: '≤ 2', ok: frames <= 2 },
    {
      what: '… by screenfuls, handler and render',
      measured: words(paging.task),
      comparedWith: `worked by the thread: ${words(paging.work)}`,
    },
    {
      what: 'Opening the next case, until it is painted',
      measured: words(opening.painted),
      aim: 'p95 ≤ 50 ms',
      ok: p95(opening.painted) <= 50,
      runs: opening,
    },
    {
      what: 'A key typed in the search, until its rows are painted',
      measured: words(typing),
      aim: 'p95 ≤ 50 ms',
      ok: p95(typing) <= 50,
      runs: typing,
    },
    {
      what: 'Scrolling by wheel, time between frames',
      measured: words(scrolling.intervals),
      comparedWith: `standing still: ${words(still)}`,
      ratio: behind / bare,
      runs: { scrolling, still },
    },
    {
      what: '… frames without a single row',
      measured: `${scrolling.blank} of ${scrolling.intervals.length}`,
      aim: '0',
      ok: scrolling.blank === 0,
    },
  ];
}

/** Presses keys one after another, each once the last is shown; gives what the page noted of each. */
async function press(page, keys, times, selector, attribute) {
  const notes = { painted: [], frames: [] };
  const stop = await traceKeys(page);
  for (let nth = 0; nth < times; nth++) {
    await page.evaluate(([where, name]) => window.watchKey(where, name), [selector, attribute]);
    await page.keyboard.press(keys[nth % keys.length]);
    const note = await page.evaluate(() => window.keyNoted);
    notes.painted.push(note.painted);
    notes.frames.push(note.frames);
  }
  return { ...notes, ...(await stop()) };
}

/** The time that the handlers of each key took, in milliseconds: by the clock, and of the thread's own work. */
async function traceKeys(page) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'devtools.timeline' });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
    return { task: keys.map(({ dur }) => dur / 1_000), work: keys.map(({ tdur }) => tdur / 1_000) };
  };
}

const words = (values) => `median ${median(values).toFixed(1)} ms, p95 ${percentile(values, 0.95).toFixed(1)} ms`;

/**
 * Runs in the page. `watchKey` notes of the next key how many frames and how long it took until what `where` shows had
 * changed and was drawn.
 */
function watchFrames() {
  window.watchKey = (where, name) => {
    const read = () => {
      const element = document.querySelector(where);
      return name === null ? /\d{8}/.exec(element?.textContent ?? '')?.[0] : element?.getAttribute(name);
    };
    window.keyNoted = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          const before = read();
          const start = performance.now();
          let frames = 0;
          const look = () => {
            frames++;
            if (read() === before && performance.now() - start < 3_000) return window.requestAnimationFrame(look);
            const drawn = new window.MessageChannel();
            drawn.port1.onmessage = () => {
              const painted = performance.now() - start;
              resolve({ painted, frames });
            };
            drawn.port2.postMessage(null);
          };
          window.requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  };
}

/** Runs in the page: scrolls on at each frame as a wheel does, and notes how long each took and whether rows were there. */
async function scroll(ms) {
  const list = document.getElementById('case-list');
  const intervals = [];
  let blank = 0;
  const begun = performance.now();
  let last = begun;
  while (last - begun < ms) {
    list.scrollTop += 240;
    const now = await new Promise((resolve) => window.requestAnimationFrame(resolve));
    intervals.push(now - last);
    const rows = [...list.querySelectorAll('[data-index]')];
    const { top, bottom } = list.getBoundingClientRect();
    const seen = rows.some((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    if (!seen) blank++;
    last = now;
  }
  return { intervals: intervals.slice(1), blank };
}

/** Runs in the page: how long frames take while nothing happens. */
async function frames(ms) {
  const intervals = [];
  const begun = performance.now();
  let last = begun;
  while (last - begun < ms) {
    const now = await new Promise((resolve) => window.requestAnimationFrame(resolve));
    intervals.push(now - last);
    last = now;
  }
  return intervals.slice(1);
}
