import { describe, expect, it } from 'vitest';
import type { RunningApp } from './laptop.ts';
import { run, shrink, simulate, type Sabotage } from './simulate.ts';
import { historyOf, type History } from './steps.ts';

describe('two laptops, a colleague, bad weather and sudden ends', () => {
  it(
    'lose no edit, make nothing twice, write over nothing unseen, and agree with Salesforce in the end',
    { timeout: 120_000 },
    async () => {
      const { lines, failed } = await simulate(50, 1);
      process.stdout.write(`${lines.join('\n')}\n`);
      expect(failed).toEqual([]);
    },
  );

  it('are the same at every run of a seed', async () => {
    const [one, other] = [await run(historyOf(7)), await run(historyOf(7))];
    expect(one).toEqual(other);
    expect(one.edits).toBeGreaterThan(0);
  });
});

type Salesforce = Record<'probe' | 'write' | 'pages', (input: never) => Promise<unknown>>;
const salesforceOf = ({ push }: RunningApp): Salesforce => push.parts.backend.salesforce;

/** Robin writes into the same field somewhere between our look and our write. */
const inBetween = (n: number): History => {
  const step = { n: 2, do: 'colleague edits', at: 0, field: 'subject' } as const;
  const push = { n: 1, do: 'sync', laptop: 'A', parts: ['push'], faults: [], dies: null, meanwhile: { in: n, step } } as const;
  return { seed: n, isKeyed: true, steps: [{ n: 0, do: 'edit', laptop: 'A', at: 0, field: 'subject' }, push] };
}; // prettier-ignore

/** A broken rule, the histories in which it is looked for, what it leads to, and how it is broken. */
const broken: readonly (readonly [rule: string, nth: (n: number) => History, fault: RegExp, sabotage: Sabotage])[] = [
  [
    'a new record is sent again without a look whether it is there',
    (n) => historyOf(n + 47),
    /^duplicate: /,
    (app) => (salesforceOf(app).probe = async () => ({ kind: 'none', settled: true })),
  ],
  [
    'a change is sent without the condition that nobody wrote since the look',
    inBetween,
    /^silent overwrite: /,
    (app) => {
      const { write } = salesforceOf(app);
      salesforceOf(app).write = ({ writes }: { readonly writes: readonly object[] }) =>
        write({ writes: writes.map((one) => ({ ...one, unmodifiedSince: null })) } as never);
    },
  ],
  [
    'the journal is not told of an edit',
    historyOf,
    /^(lost|journal): /,
    ({ editor }) => {
      const { journal } = (editor as unknown as { readonly parts: { readonly journal: { append: unknown } } }).parts;
      journal.append = async () => undefined;
    },
  ],
  [
    'a page of changes is taken for an empty one',
    historyOf,
    /^diverged: /,
    (app) => {
      const { pages } = salesforceOf(app);
      const empty = { kind: 'page', body: '{"totalSize":0,"done":true,"records":[]}' };
      salesforceOf(app).pages = ({ requests }: { readonly requests: readonly { readonly kind: string }[] }) =>
        requests.some(({ kind }) => kind === 'delta')
          ? Promise.resolve(requests.map(() => empty))
          : pages({ requests } as never);
    },
  ],
];

describe('the simulation notices when', () => {
  it.each(broken)('%s', { timeout: 120_000 }, async (_rule, nth, fault, sabotage) => {
    let n = 1;
    while (!(await run(nth(n), sabotage)).faults.some((one) => fault.test(one))) expect(++n).toBeLessThan(200);
    expect((await run(nth(n))).faults).toEqual([]);
    const shrunk = await shrink(nth(n), sabotage);
    expect(shrunk.steps.length).toBeLessThanOrEqual(nth(n).steps.length);
    expect((await run(shrunk, sabotage)).faults).not.toEqual([]);
  });
});
