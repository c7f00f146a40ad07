import { expect, it } from 'vitest';
import type { Activity } from '#shared/domain';
import { earliestMissingTouch } from '#shared/rules';
import { aReading, aStartedCase, callOut, mailIn, mailOut } from '../../support/builders.ts';

const mail = mailOut('2025-06-10T11:00:00Z');
const call = callOut('2025-06-10T12:00:00Z');
const cases: readonly [claim: string, activities: readonly Activity[], touch: string | null][] = [
  ['nothing logged', [], 'email-1'],
  ['one mail', [mail], 'call-1'],
  ['one call', [call], 'email-1'],
  ['a mail and a call', [mail, call], 'email-2'],
  ['three mails', [mail, mail, mail], 'call-1'],
  ['two mails and two calls', [mail, mail, call, call], 'email-3'],
  ['all four', [mail, call, mail, mail], null],
  ['a mail of the morning before the start', [mailOut('2025-06-10T00:00:00Z')], 'call-1'],
  ['a mail of the day before', [mailOut('2025-06-09T23:59:00Z')], 'email-1'],
  ['an inbound mail', [mailIn('2025-06-10T11:00:00Z')], 'email-1'],
  ['an automatic mail', [mailOut('2025-06-10T11:00:00Z', { auto: true })], 'email-1'],
  ['a mail that was not sent', [mailOut('2025-06-10T11:00:00Z', { done: false })], 'email-1'],
  ['a mail on another case', [mailOut('2025-06-10T11:00:00Z', { caseId: 'another' })], 'email-1'],
  ['a mail dated ahead', [mailOut('2025-06-12T09:00:01Z')], 'email-1'],
  ['a mail of this very instant', [mailOut('2025-06-12T09:00:00Z')], 'call-1'],
];

it.each(cases)('after %s', (_claim, activities, touch) => {
  expect(earliestMissingTouch(aReading({ case: aStartedCase(), activities }))?.id ?? null).toBe(touch);
});

it('begins on the day of the start in the zone of the Advocate', () => {
  const startedAt = '2025-06-10T02:00:00Z';
  const scene = { case: aStartedCase({ startedAt }), zone: 'America/New_York' };
  const evening = [mailOut('2025-06-09T04:00:00Z')];
  expect(earliestMissingTouch(aReading({ ...scene, activities: evening }))?.id).toBe('call-1');
  expect(earliestMissingTouch(aReading({ ...scene, activities: [mailOut('2025-06-09T03:59:00Z')] }))?.id).toBe(
    'email-1',
  );
});
