import { describe, expect, it } from 'vitest';
import type { Account, EditionId } from '#shared/domain';
import { editionOf } from '#shared/handbook';
import { judgeSegment } from '../../../shared/accounts/segment.ts';

type Row = readonly [edition: EditionId, account: Partial<Account>, covered: boolean | null, why: RegExp];

const small = { carr: 5000, employees: 40 };

const table: Readonly<Record<string, readonly Row[]>> = {
  'SEG-1 cARR ceiling': [
    ['fy26', { ...small, carr: 29_999.99 }, true, /nothing/],
    ['fy26', { ...small, carr: 30_000 }, false, /SEG-1.*\$30,000 is not under \$30,000/],
    ['fy25', { ...small, carr: 29_999 }, true, /nothing/],
    ['fy25', { ...small, carr: 30_000 }, false, /SEG-1/],
    ['global-digital-smb', { ...small, carr: 30_000 }, false, /SEG-1/],
    ['pooled-amer', { carr: 999 }, true, /nothing/],
    ['pooled-amer', { carr: 1000 }, null, /SEG-1.*in some cases/],
    ['pooled-amer', { carr: 2999 }, null, /SEG-1/],
    ['pooled-amer', { carr: 3000 }, false, /SEG-1/],
    ['smb-ae', { carr: 1_000_000, employees: 50 }, true, /nothing/],
  ],
  'SEG-2 employees': [
    ['fy26', { ...small, employees: 100 }, true, /nothing/],
    ['fy26', { ...small, employees: 101 }, false, /SEG-2: 101 employees/],
    ['fy25', { ...small, employees: 100 }, true, /nothing/],
    ['fy25', { ...small, employees: 101 }, false, /SEG-2/],
    ['global-digital-smb', { ...small, employees: 99 }, true, /nothing/],
    ['global-digital-smb', { ...small, employees: 100 }, false, /SEG-2/],
    ['smb-ae', { employees: 0 }, false, /SEG-2.*fewer than 1/],
    ['smb-ae', { employees: 1 }, true, /nothing/],
    ['smb-ae', { employees: 99 }, true, /nothing/],
    ['smb-ae', { employees: 100 }, false, /SEG-2/],
    ['pooled-amer', { carr: 500, employees: 5000 }, true, /nothing/],
  ],
  'SEG-3 Ultimate': [
    ['fy26', { ...small, ultimate: true }, true, /nothing/],
    ['fy25', { ...small, ultimate: true }, false, /SEG-3/],
    ['fy25', { ...small, ultimate: false }, true, /nothing/],
    ['fy25', small, true, /nothing/],
    ['global-digital-smb', { ...small, ultimate: true }, false, /SEG-3/],
    ['pooled-amer', { carr: 500, ultimate: true }, true, /nothing/],
  ],
  'SEG-4 Japan': [
    ['fy26', { ...small, country: 'Japan' }, false, /SEG-4: Japan/],
    ['fy25', { ...small, country: ' japan ' }, false, /SEG-4/],
    ['global-digital-smb', { ...small, country: 'JP' }, false, /SEG-4/],
    ['fy26', { ...small, country: 'Germany' }, true, /nothing/],
    ['fy26', { ...small, country: '' }, true, /nothing/],
    ['fy26', small, true, /nothing/],
    ['pooled-amer', { carr: 500, country: 'Japan' }, true, /nothing/],
    ['smb-ae', { employees: 50, country: 'Japan' }, true, /nothing/],
  ],
  'SEG-5 the region that a model serves': [
    ['pooled-amer', { carr: 500, region: 'AMER' }, true, /nothing/],
    ['pooled-amer', { carr: 500, region: 'EMEA' }, false, /SEG-5/],
    ['pooled-amer', { carr: 500 }, true, /nothing/],
    ['fy26', { ...small, region: 'APJ' }, true, /nothing/],
  ],
  'what is not known': [
    ['fy26', {}, null, /SEG-1.*SEG-2/],
    ['fy26', { carr: 5000 }, null, /SEG-2: the number of employees is unknown/],
    ['fy26', { employees: 40 }, null, /SEG-1: the cARR is unknown/],
    ['fy26', { carr: 30_000 }, false, /SEG-1/],
    ['fy26', { employees: 101 }, false, /SEG-2/],
    ['fy26', { country: 'Japan' }, false, /SEG-4/],
    ['fy25', { ultimate: true }, false, /SEG-3/],
    ['pooled-amer', {}, null, /SEG-1/],
    ['pooled-amer', { region: 'APAC' }, false, /SEG-5/],
    ['smb-ae', {}, null, /SEG-2/],
    ['fy26', { carr: 0, employees: 0 }, true, /nothing/],
  ],
};

describe.each(Object.entries(table))('%s', (_rule, rows) => {
  it.each(rows)('under %s: %o', (id, account, covered, why) => {
    const verdict = judgeSegment({ id: 'a', name: 'A', ...account }, editionOf(id));
    expect(verdict).toEqual({ covered, why: expect.stringMatching(why) as string });
  });
});

it('names every rule that speaks against an account', () => {
  const account = { id: 'a', name: 'A', carr: 40_000, employees: 400, ultimate: true, country: 'Japan' };
  expect(judgeSegment(account, editionOf('fy25')).why).toBe(
    'SEG-1: a cARR of $40,000 is not under $30,000; SEG-2: 400 employees are not under 101; SEG-3: it has Ultimate licences; SEG-4: Japan is left out.',
  );
});
