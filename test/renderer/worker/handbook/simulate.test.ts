import { safe } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { fy25 } from '#shared/handbook';
import { simulate } from '#shared/simulation';
import type { SimulationStep } from '#shared/rpc';
import { simulateOverList } from '../../../../renderer/worker/handbook/simulate-over-list.ts';
import { createDeskRouter } from '../../../../renderer/worker/desk/router.ts';
import type { Desk } from '../../../../renderer/worker/desk/desk.ts';
import type { BackendClient } from '../../../../renderer/worker/pull/source.ts';
import { aStartedCase, aUser, aWorkspace } from '../../../support/builders.ts';
import { anOpenWorkspace, start } from '../accounts/a-workspace.ts';

const ready = {
  nextSteps: '2025-06-11 KK Sent order form to customer',
  nextStepsDate: '2025-06-12',
  resolutionAction: 'Answered Question',
};
const cases = Array.from({ length: 40 }, (_, at) =>
  aStartedCase({ id: `c${at}`, caseNumber: `${at}`, accountId: 'a1', ...(at % 2 ? ready : {}) }),
);
const accounts = [{ id: 'a1', name: 'Ada' }];

/** A clock on which every look costs a few milliseconds, so that each case ends a slice. */
function aSlowClock(): () => number {
  let now = start;
  return () => (now += 5);
}

async function stepsOf(steps: AsyncIterable<SimulationStep>): Promise<SimulationStep[]> {
  const all: SimulationStep[] = [];
  for await (const step of steps) all.push(step);
  return all;
}

it('finds what the simulation finds, in steps that rise to the end', async () => {
  const workspace = await anOpenWorkspace({ cases, accounts });
  const steps = await stepsOf(simulateOverList(fy25, workspace, aSlowClock(), undefined));
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.map(({ done }) => done)).toEqual([...steps.map(({ done }) => done)].sort((a, b) => a - b));
  expect(steps.at(-1)).toMatchObject({ done: 40, of: 40 });

  const { edition: from, calendar } = workspace.board.judge;
  const whole = simulate(fy25, aWorkspace({ users: [aUser()], accounts, cases }), { from, calendar, now: start });
  const found = steps.flatMap((step) => step.found);
  expect(found.length).toBeGreaterThan(0);
  // R10-6 does not apply here, and FY25 does not ask for it: that changes nothing for anybody.
  const whatMatters = whole
    .map(({ caseId, changes }) => [caseId, changes.filter(({ what }) => what !== 'R10-6')] as const)
    .filter(([, changes]) => changes.length > 0);
  expect(whole.some(({ changes }) => changes.some(({ what }) => what === 'R10-6'))).toBe(true);
  expect(new Map(found.map(({ id, changes }) => [id, changes]))).toEqual(new Map(whatMatters));
  expect(found[0]).toMatchObject({ account: 'Ada', owner: aUser().name });
});

it('stops when nobody listens any more', async () => {
  const workspace = await anOpenWorkspace({ cases, accounts });
  const stop = new AbortController();
  const steps: SimulationStep[] = [];
  for await (const step of simulateOverList(fy25, workspace, aSlowClock(), stop.signal)) {
    steps.push(step);
    stop.abort();
  }
  expect(steps).toHaveLength(1);
});

it('refuses an edition that is not there, with a way out', async () => {
  const workspace = await anOpenWorkspace({});
  const router = createDeskRouter({ workspace } as Desk, {} as BackendClient, () => start);
  const client = createRouterClient(router, { context: {} });
  const { error } = await safe(client.handbook.simulate({ edition: 'custom:gone' }));
  expect(error).toMatchObject({ code: 'UNKNOWN_RECORD', data: { wayOut: 'Choose another one from the list.' } });
});
