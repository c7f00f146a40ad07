import { expect, it } from 'vitest';
import { judgeRenewalsTeam } from '#shared/flows';
import { fy25, fy26 } from '#shared/handbook';

it.each<[string, string, { carr?: number; lam?: number } | undefined, boolean | null, boolean | null]>([
  ['takes a small account', 'Contact Sales Request', { carr: 2999, lam: 19 }, true, false],
  ['leaves one with cARR at the limit', 'Contact Sales Request', { carr: 3000, lam: 1 }, false, false],
  ['leaves one with LAM at the limit', 'Contact Sales Request', { carr: 1, lam: 20 }, false, false],
  ['does not know without cARR', 'Contact Sales Request', { lam: 1 }, null, null],
  ['does not know without an account', 'Contact Sales Request', undefined, null, null],
  ['knows by one figure that is too high', 'Contact Sales Request', { lam: 50 }, false, false],
  ['retires renewal cases there', 'Multiyear Renewal 2025', { carr: 1, lam: 1 }, true, true],
  ['keeps the renewal that will fail', 'Autorenewal Will Fail', { carr: 1, lam: 1 }, true, false],
  ['leaves what is escalated', 'Multiyear Renewal #Advocate', { carr: 1, lam: 1 }, false, false],
  ['reads the tag as a whole word', 'Multiyear Renewal #advocates', { carr: 1, lam: 1 }, true, true],
])('%s', (_claim, subject, account, takes, retired) => {
  expect(judgeRenewalsTeam(subject, account, fy26)).toMatchObject({
    takes,
    retired,
    why: expect.stringMatching(/\.$/) as string,
  });
});

it('does not exist in fy25', () => {
  expect(judgeRenewalsTeam('Multiyear Renewal', { carr: 1, lam: 1 }, fy25)).toMatchObject({
    takes: false,
    retired: false,
  });
});
