import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/settings';
import { settingsContract, type SettingsContract, type SettingsFacts } from '../../../shared/rpc/settings-contract.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

type Client = ContractRouterClient<SettingsContract>;

const facts: SettingsFacts = {
  settings: { ...DEFAULT_SETTINGS, weekend: [0, 6], holidays: [{ day: '2025-12-25', name: 'Christmas Day' }] },
  laptopZone: 'Europe/Berlin',
  zone: 'Europe/Berlin',
  editions: [{ id: 'fy26', name: 'FY26', shortName: 'FY26', borrowed: [], notDefined: [], own: false, basis: 'fy26' }],
  editionFault: null,
};

let patches: unknown[];
const os = implement({ change: settingsContract.change, removeEdition: settingsContract.removeEdition });
const router = {
  change: os.change.handler(({ input, errors }) => {
    patches.push(input.patch);
    if (input.patch.edition === 'fy99') {
      throw errors.VALUE_INVALID({ message: 'No fy99.', data: { wayOut: 'Choose.', field: 'edition' } });
    }
    return facts;
  }),
  removeEdition: os.removeEdition.handler(() => facts),
};

describe.each(carriers)('the settings contract over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: Client;
  beforeEach(async () => {
    patches = [];
    carrier = await carry(serve(router));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('brings a change there, with null for going back, and the settings back', async () => {
    const patch = { silences: { CAP: null }, zone: null };
    expect(await client.change({ patch })).toEqual(facts);
    expect(patches).toEqual([patch]);
  });

  it('names the place of what cannot be set', async () => {
    const { error } = await safe(client.change({ patch: { edition: 'fy99' } }));
    expect(error).toMatchObject({ code: 'VALUE_INVALID', data: { wayOut: 'Choose.', field: 'edition' } });
  });

  it.each([
    ['nothing', undefined],
    ['a text', { patch: 'fy25' }],
  ])('refuses %s on arrival', async (_what, input) => {
    expect((await safe(client.change(input as never))).error).toMatchObject({ code: 'BAD_REQUEST' });
  });
});
