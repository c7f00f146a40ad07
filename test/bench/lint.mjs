// Linting and mending Next Steps, entries a second, beside markdownlint on the same lines in the same process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint as lintMarkdown } from 'markdownlint/sync';
import { importForNode } from './bundle.mjs';
import { median } from './machine.mjs';

const runs = 5;
const fields = 50_000;
const entriesPerField = 2;
/** markdownlint is given fewer of the same fields, for it takes far longer. */
const fieldsForMarkdownlint = 2_000;
const aim = 100_000;

export async function benchLint({ root, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-'));
  try {
    const app = await importForNode(root, 'lint-entry.mjs', folder);
    const inputs = makeInputs(fields);
    const some = inputs.slice(0, fieldsForMarkdownlint);
    const options = {
      edition: app.fy26,
      mode: 'editing',
      today: app.parseDay('2025-06-12'),
      roster: new Set(['KK', 'MS', 'BR', 'AL']),
      myInitials: 'KK',
    };
    const rates = { lint: [], fix: [], same: [], markdownlint: [] };
    for (let run = 0; run <= runs; run++) {
      const measured = {
        lint: entriesASecond(inputs, (input) => app.lintNextSteps(input, options)),
        fix: entriesASecond(inputs.slice(0, fields / 5), (input) => app.fixNextSteps(input, options)),
        same: entriesASecond(some, (input) => app.lintNextSteps(input, options)),
        // All fields in one call, so that it reads its own settings once.
        markdownlint: entriesASecond([some], lintAll, some.length),
      };
      // The first run warms up.
      if (run > 0) for (const [name, rate] of Object.entries(measured)) rates[name].push(rate);
      say(
        `run ${run}: ${Object.entries(measured)
          .map(([name, rate]) => `${name} ${thousands(rate)}/s`)
          .join(', ')}`,
      );
    }
    const [lint, fix, same, markdownlint] = Object.values(rates).map(median);
    return [
      row('lint entries', lint, { aim: `≥ ${thousands(aim)}/s`, ok: lint >= aim }),
      row('lint the entries given to markdownlint', same, {
        comparedWith: `markdownlint ${thousands(markdownlint)}/s`,
        ratio: same / markdownlint,
      }),
      row('mend entries until nothing is fixable', fix),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(what, rate, more = {}) {
  return { what, measured: `${thousands(rate)}/s`, value: Math.round(rate), unit: 'entries/s', ...more };
}

function lintAll(inputs) {
  return lintMarkdown({ strings: Object.fromEntries(inputs.map(({ nextSteps }, at) => [`field ${at}`, nextSteps])) });
}

function entriesASecond(inputs, work, count = inputs.length) {
  let kept = 0;
  const start = performance.now();
  for (const input of inputs) kept += work(input) === null ? 1 : 0;
  const seconds = (performance.now() - start) / 1000;
  if (kept > 0) throw new Error('nothing was linted');
  return (count * entriesPerField) / seconds;
}

/** Good entries and sloppy ones as people write them, the same for the same number. */
function makeInputs(count) {
  let state = 7;
  const pick = (list) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((state / 2_147_483_648) * list.length)];
  };
  const entry = (day) => `${pick(heads)(day)}${pick(steps)}`;
  return Array.from({ length: count }, () => ({
    nextSteps: Array.from({ length: entriesPerField }, (_, at) => entry(11 - at)).join('\n'),
    nextStepsDate: '2025-06-16',
    started: true,
    closed: false,
  }));
}

const iso = (day) => `2025-06-${String(day).padStart(2, '0')}`;
const heads = [
  (day) => `${iso(day)} KK `,
  (day) => `${iso(day)} MS `,
  (day) => `${iso(day)} BR `,
  (day) => `${iso(day)} AL `,
  (day) => `${iso(day)} KK - `,
  (day) => `${iso(day)} kk `,
  (day) => `6/${day}/2025 KK `,
  (day) => `${day} Jun 2025 KK: `,
  (day) => `${iso(day)} `,
  () => '',
];
const steps = [
  'Sent quote for 25 seats to the buyer, waiting for the purchase order until Friday',
  'Called Ola about the renewal, left a voicemail and asked for a time next week',
  'First touch email to discuss promo',
  'Asked billing to release the refund that the buyer waits for',
  'Send order form to customer after legal has confirmed the terms of the amendment',
  'Waiting on billing',
  'Follow up',
  'Customer asked to talk again in six months; put the opportunity on hold until then',
];

function thousands(value) {
  return Math.round(value).toLocaleString('en-US');
}
