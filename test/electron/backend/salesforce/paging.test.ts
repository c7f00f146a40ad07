import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soqlOf, type PageRequest } from '#shared/sync';
import { applyChange } from '../../../../electron/backend/practice-org/store/apply-change.ts';
import { aDesk, CLOCK } from '../practice-org/soql/a-desk.ts';

const { store, kim, run, add } = aDesk();
const now = Date.parse(CLOCK);
const scope = { kind: 'advocate' as const, me: kim, managerId: null, owners: [kim] };
const ids = Array.from({ length: 60 }, (_, at) => add('Case', { Subject: `Case ${at}`, OwnerId: kim }));
const cases = store.table('Case');
const everything = new Set<string>();

/** Puts each case at a second of the hour before, few of them, so that many share one. */
function stampAll(seconds: readonly number[]): void {
  for (const [at, id] of ids.entries()) {
    const patch = { SystemModstamp: now / 1000 - 3_600 + (seconds[at % seconds.length] ?? 0) };
    applyChange(store, { kind: 'update', object: 'Case', id, patch });
  }
}

interface Place {
  readonly Id: string;
  readonly SystemModstamp: string;
}

/** All that is read when every place is lost after its page: each is asked for anew behind the last row stored. */
function read(first: PageRequest, behind: (last: Place) => PageRequest, pageSize: number): string[] {
  const found: string[] = [];
  let request = first;
  for (;;) {
    if (request.kind === 'next') throw new Error('a lost place is not gone on from');
    const { text, all } = soqlOf(request, everything)!;
    const { records } = run(`${text} LIMIT ${pageSize}`, { all });
    found.push(...records.map(({ Id }) => String(Id)));
    const last = records.at(-1);
    // Rows that come again and again would never end.
    if (!last || found.length > 5 * ids.length) return found;
    request = behind(last as unknown as Place);
  }
}

const stamps = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 20 });
const pageSize = fc.integer({ min: 1, max: 70 });
const span = fc.tuple(fc.integer({ min: -1, max: 13 }), fc.integer({ min: -1, max: 13 }));

describe('pages, each asked for behind the last row that was stored', () => {
  it('of a delta bring every row of the span once, also where many share a second', () => {
    fc.assert(
      fc.property(stamps, pageSize, span, (seconds, size, [from, to]) => {
        stampAll(seconds);
        const since = now - 3_600_000 + from * 1000;
        const until = now - 3_600_000 + to * 1000;
        const asked = { kind: 'delta', lane: 'all/Case', scope, at: now, since, until } as const;
        const found = read(
          { ...asked, after: null },
          (last) => ({ ...asked, after: { stamp: Date.parse(last.SystemModstamp), id: last.Id } }),
          size,
        );
        const wanted = ids.filter((id) => {
          const stamp = Number(cases.get(id)?.['SystemModstamp']) * 1000;
          return stamp >= since && stamp < until;
        });
        expect(found.length).toBe(wanted.length);
        expect(new Set(found)).toEqual(new Set(wanted));
      }),
    );
  });

  it.each(['crawl', 'ids'] as const)('of a %s bring every row once, in the order of the ids', (kind) => {
    fc.assert(
      fc.property(pageSize, (size) => {
        const asked = { kind, lane: 'open/Case', scope, at: now } as const;
        const found = read({ ...asked, afterId: null }, ({ Id }) => ({ ...asked, afterId: Id }), size);
        expect(found).toEqual([...ids].sort());
      }),
    );
  });
});
