import { describe, expect, it } from 'vitest';
import { aBundle, anAccount } from '../../support/builders.ts';
import { cli } from '../../support/cli.ts';

const accounts = [
  anAccount({ carr: 2400, industry: 'SaaS', lam: 10, employees: 40, subscriptionEnd: '2025-07-01' }),
  anAccount({ id: 'a2', name: 'Birch', carr: 900, lam: 5, employees: 500 }),
  anAccount({ id: 'a3', name: 'Cedar' }),
];
const files = { 'day.json': aBundle({ accounts }) };
const classify = async (...argv: readonly string[]) => cli(['classify', 'day.json', ...argv], { files });

describe('classify', () => {
  it('gives one row an account with the verdicts and nothing else', async () => {
    const { code, stdout, stderr } = await classify('--edition', 'fy25', '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([
      {
        accountId: 'a1',
        segment: { covered: true, why: 'SEG: nothing speaks against it.' },
        tier: 2,
        rank: null,
        lifecycle: null,
        caseTypes: {
          digitalTouch: true,
          highValue: false,
          checkIns: false,
          urgentRenewal: true,
          churn: true,
          expansion: true,
          inbound: true,
        },
      },
      {
        accountId: 'a2',
        segment: { covered: false, why: 'SEG-2: 500 employees are not under 101.' },
        tier: 3,
        rank: null,
        lifecycle: null,
        caseTypes: {
          digitalTouch: true,
          highValue: false,
          checkIns: false,
          urgentRenewal: true,
          churn: false,
          expansion: false,
          inbound: true,
        },
      },
      {
        accountId: 'a3',
        segment: {
          covered: null,
          why: 'SEG-1: the cARR is unknown; SEG-2: the number of employees is unknown.',
        },
        tier: null,
        rank: null,
        lifecycle: null,
        caseTypes: null,
      },
    ]);
  });

  it.each([
    ['fy26', [null, null]],
    ['pooled-amer', [1, null]],
    ['smb-ae', [null, 'renewal']],
  ] as const)('takes --edition %s', async (edition, expected) => {
    const { stdout } = await classify('--edition', edition, '--format', 'json');
    const [first] = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect([first?.['rank'], first?.['lifecycle']]).toEqual(expected);
  });

  it('says why in a table', async () => {
    const { code, stdout } = await classify('--edition', 'pooled-amer');
    expect({ code, lines: stdout.split('\n') }).toEqual({
      code: 0,
      lines: [
        'Account  Segment  Tier  Rank     Phase  Why',
        'Acorn    unknown  –     1        –      SEG-1: between $1,000 and $3,000 an account is covered in some cases only. RANK: Row 2 of rank 1 holds: cARR from $2,400, industry SaaS, FinTech, Healthcare.',
        'Birch    covered  –     3        –      SEG: nothing speaks against it. RANK: The cARR of $900 is under $1,500 and the LAM of 5 under 25. For rank 2 it lacks 1 of: cARR from $1,500; LAM from 25.',
        'Cedar    unknown  –     unknown  –      SEG-1: the cARR is unknown. RANK: No row of rank 1 holds on what is known, and what would decide is missing: cARR and LAM.',
        '',
      ],
    });
  });

  it('colours for a terminal only, and needs nobody’s day', async () => {
    const { me: _, ...bare } = JSON.parse(aBundle({ accounts })) as Record<string, unknown>;
    const { code, stdout } = await cli(['classify', '-'], { stdin: JSON.stringify(bare), colour: true });
    expect([code, stdout.includes('\u001b[36mcovered')]).toEqual([0, true]);
  });

  it('says that there are no accounts', async () => {
    const { stdout } = await cli(['classify', '-'], { stdin: aBundle() });
    expect(stdout).toBe('No accounts in this bundle.\n');
  });

  it('refuses bad input in one line', async () => {
    expect(await cli(['classify', 'none.json'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'advocate-desk classify: none.json: there is no such file\n',
    });
  });
});
