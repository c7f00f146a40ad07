import { implement } from '@orpc/server';
import { backendContract } from '#shared/rpc';

const os = implement(backendContract).salesforce;
const nothing = { kind: 'none' as const, settled: false };

/** Salesforce as the contract has it: notes each question that got through, and answers a page of megabytes and little else. */
export function aSalesforceRouter(note: (input: unknown) => void) {
  return {
    checkFit: os.checkFit.handler(() => ({ missingOptional: [], keyed: [] })),
    clock: os.clock.handler(() => ({ serverTime: 1, clockSkew: 0 })),
    page: os.page.handler(({ input }) => {
      note(input);
      return { body: 'é✓'.repeat(500_000) };
    }),
    fieldFacts: os.fieldFacts.handler(() => ({
      cases: {},
      contacts: {},
      accounts: {},
      opportunities: {},
      activities: {},
    })),
    pages: os.pages.handler(({ input }) => {
      note(input);
      return [];
    }),
    retrieve: os.retrieve.handler(({ input }) => {
      note(input);
      return { records: [] };
    }),
    write: os.write.handler(({ input }) => {
      note(input);
      return [];
    }),
    create: os.create.handler(({ input }) => {
      note(input);
      return { kind: 'done' as const, id: '500', created: true, record: null };
    }),
    probe: os.probe.handler(({ input }) => {
      note(input);
      return nothing;
    }),
    remove: os.remove.handler(({ input }) => {
      note(input);
      return { kind: 'done' as const, already: false };
    }),
    updatedIds: os.updatedIds.handler(({ input }) => {
      note(input);
      return { ids: [], latestDateCovered: 0 };
    }),
    deletedIds: os.deletedIds.handler(({ input }) => {
      note(input);
      return null;
    }),
    limits: os.limits.handler(({ input }) => {
      note(input);
      return {
        budget: { device: { day: '2026-11-23', calls: 0, allowance: null }, org: null, exhausted: null },
        rhythm: { pollEveryMs: 1, mayPull: true, mayPush: true, resumeAt: null, why: 'usual' as const },
      };
    }),
  };
}
