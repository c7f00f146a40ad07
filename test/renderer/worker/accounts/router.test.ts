import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { createAccountsRouter } from '../../../../renderer/worker/accounts/router.ts';
import type { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aCase } from '../../../support/builders.ts';
import { anOpenWorkspace, start } from './a-workspace.ts';

const selection = {
  search: '',
  sort: 'name',
  covered: 'any',
  standing: 'any',
  highValue: false,
  renewsSoon: false,
  noAdmin: false,
} as const;
const clientOf = (workspace: Workspace | null) =>
  createRouterClient(
    createAccountsRouter({ workspace }, () => start),
    { context: {} },
  );

it('cuts a window, and finds the place of an account in it', async () => {
  const accounts = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => ({ id: `a-${name}`, name }));
  const client = clientOf(await anOpenWorkspace({ accounts }));
  const window = await client.window({ selection, offset: 1, limit: 2 });
  expect(window).toMatchObject({ total: 4, all: 4, offset: 1, notion: null });
  expect(window.rows.map(({ name }) => name)).toEqual(['Bo', 'Cy']);
  // What it is found and filtered by stays in the worker.
  expect(window.rows[0]).not.toHaveProperty('haystack');
  expect(await client.indexOf({ selection, id: 'a-Cy' })).toBe(2);
  expect(await client.indexOf({ selection, id: 'a-Ed' })).toBe(-1);
});

it('opens the account of a case; null when the case has none, or is not here', async () => {
  const client = clientOf(
    await anOpenWorkspace({
      accounts: [{ id: 'a1', name: 'Ada' }],
      cases: [aCase({ id: 'c1', accountId: 'a1' }), { ...aCase({ id: 'c2' }), accountId: 'gone' }],
    }),
  );
  expect((await client.open({ caseId: 'c1' }))?.name).toBe('Ada');
  expect(await client.open({ caseId: 'c2' })).toBeNull();
  expect(await client.open({ caseId: 'c3' })).toBeNull();
});

it('has nothing while no workspace is open', async () => {
  const client = clientOf(null);
  expect(await client.window({ selection, offset: 0, limit: 10 })).toMatchObject({ total: 0, rows: [] });
  expect(await client.open({ id: 'a1' })).toBeNull();
  expect(await client.indexOf({ selection, id: 'a1' })).toBe(-1);
});
