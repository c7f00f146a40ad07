import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overrideTask, readOverride } from '#shared/rules';
import { NOW } from '../../../support/builders.ts';

const request = {
  rules: ['R10-7'],
  reason: 'Close Date is with billing',
  caseId: 'c1',
  byId: 'u-kk',
  at: NOW,
  id: 'local:1',
};

describe('an override', () => {
  it('is a done task on the case that says the rule and the reason', () => {
    expect(overrideTask(request)).toEqual({
      id: 'local:1',
      kind: 'task',
      subject: 'Override R10-7: Close Date is with billing',
      at: NOW,
      caseId: 'c1',
      byId: 'u-kk',
      done: true,
    });
  });

  it('is one record for all warnings of a closing', () => {
    expect(overrideTask({ ...request, rules: ['CLOSE-2', 'R10-11'] })?.subject).toBe(
      'Override CLOSE-2, R10-11: Close Date is with billing',
    );
  });

  it.each([
    ['no reason', { reason: ' \n ' }],
    ['no rule', { rules: [] }],
  ])('is refused with %s', (_claim, with_) => {
    expect(overrideTask({ ...request, ...with_ })).toBeNull();
  });

  it('keeps a long reason whole, under a subject that Salesforce takes', () => {
    const reason = '🙂'.repeat(200);
    const task = overrideTask({ ...request, reason });
    expect([task!.subject.length <= 255, /[\ud800-\udbff]…/.test(task!.subject), task!.body]).toEqual([
      true,
      false,
      reason,
    ]);
    expect(readOverride(task!)?.reason).toBe(reason);
  });

  it('cuts nothing that just fits', () => {
    const longest = 255 - 'Override R10-7: '.length;
    const subjects = [longest, longest + 1].map((length) => overrideTask({ ...request, reason: 'x'.repeat(length) })!);
    expect(subjects.map(({ subject, body }) => [subject.length, subject.endsWith('…'), body?.length])).toEqual([
      [255, false, undefined],
      [255, true, longest + 1],
    ]);
  });

  it('is read back as it was written, whatever was typed', () => {
    const rule = fc.constantFrom('R10-5', 'CLOSE-2', 'UC-5', 'HVA-2', 'R10-11');
    fc.assert(
      fc.property(
        fc.uniqueArray(rule, { minLength: 1 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (rules, reason) => {
          const said = reason.replace(/\s+/gu, ' ').trim();
          const task = overrideTask({ ...request, rules, reason });
          expect(task === null ? null : readOverride(task)).toEqual(said === '' ? null : { rules, reason: said });
        },
      ),
    );
  });
});

describe('what is no override', () => {
  const task = overrideTask(request)!;
  it.each([
    ['a task that is not done', { ...task, done: false }],
    ['a mail', { ...task, kind: 'email' as const }],
    ['a task about overrides', { ...task, subject: 'Override the discount: R10-7' }],
    ['a rule without a reason', { ...task, subject: 'Override R10-7:  ' }],
  ])('%s', (_claim, activity) => {
    expect(readOverride(activity)).toBeNull();
  });
});
