import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import { oc, type ContractRouterClient } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { DeskError, deskErrorCodes, deskErrors } from '../../../shared/rpc/errors.ts';
import { carriers, serve } from '../../support/rpc-carriers.ts';

const contract = { fail: oc.errors(deskErrors).input(z.object({ code: z.string(), data: z.unknown() })) };
const router = implement(contract).router({
  fail: implement(contract).fail.handler(({ input }) => {
    throw new ORPCError(input.code, { defined: true, message: 'A sentence.', data: input.data });
  }),
});

describe('an expected failure', () => {
  it('carries a code, a sentence and a way out', () => {
    const error = new DeskError('ORG_UNFIT', 'A field is missing.', 'Add it.', { missing: ['Case.Next_Steps__c'] });
    expect(error).toBeInstanceOf(Error);
    expect({ ...error, message: error.message }).toEqual({
      name: 'DeskError',
      code: 'ORG_UNFIT',
      message: 'A field is missing.',
      wayOut: 'Add it.',
      details: { missing: ['Case.Next_Steps__c'] },
    });
    expect(error.data).toEqual({ wayOut: 'Add it.', missing: ['Case.Next_Steps__c'] });
    expect(new DeskError('QUOTA', 'm', 'w').data).toEqual({ wayOut: 'w' });
  });

  it('has one of a closed list of codes, each of which can be declared', () => {
    expect(deskErrorCodes).toEqual(Object.keys(deskErrors));
    expect(new Set(deskErrorCodes).size).toBe(deskErrorCodes.length);
  });

  it.each(carriers)('of each code is typed at the other end of %s', async (_name, carry) => {
    const carrier = await carry(serve(router));
    const client: ContractRouterClient<typeof contract> = createORPCClient(carrier.link);
    for (const code of deskErrorCodes) {
      const data = code === 'ORG_UNFIT' ? { wayOut: 'Mend it.', missing: ['Case.X'] } : { wayOut: 'Mend it.' };
      const { error } = await safe(client.fail({ code, data }));
      expect(isDefinedError(error)).toBe(true);
      expect(error).toMatchObject({ code, message: 'A sentence.', data });
    }
    await carrier.leave();
  });

  it.each([
    ['of another code', { code: 'MADE_UP', data: { wayOut: 'w' } }],
    ['without a way out', { code: 'QUOTA', data: {} }],
    ['of an unfit org that names no field', { code: 'ORG_UNFIT', data: { wayOut: 'w' } }],
  ])('%s is not taken for one', async (_name, failure) => {
    const carrier = await carriers[0][1](serve(router));
    const client: ContractRouterClient<typeof contract> = createORPCClient(carrier.link);
    const { error } = await safe(client.fail(failure));
    expect(error).toMatchObject({ code: failure.code });
    expect(isDefinedError(error)).toBe(false);
    await carrier.leave();
  });
});
