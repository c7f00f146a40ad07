import { r10Item1 } from '../../../../shared/rules/required-ten/r10-1.ts';
import { aCase, aStartedCase, mailOut } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item1, {
  'is met in progress': ['met', /In Progress: Attempting/, { case: aStartedCase() }],
  'is met when closed': ['met', /Closed: Resolved/, { case: aStartedCase({ status: 'Closed: Resolved' }) }],
  'is met for a callback, whose Open is meant': [
    'met',
    /called back on 2025-12-12/,
    { case: aStartedCase({ status: 'Open', nextStepsDate: '2025-12-12' }) },
  ],
  'is met for a callback whose day has passed': [
    'met',
    /2025-06-01/,
    { case: aStartedCase({ status: 'Open', nextStepsDate: '2025-06-01' }) },
  ],
  'is not yet due while the first review is': ['not-yet-due', /Still within/, { case: aCase() }],
  'is not yet due when the review is due exactly now': [
    'not-yet-due',
    /Still within/,
    { case: aCase(), now: '2025-06-13T08:00:00Z' },
  ],
  'is missing once the first review is late': [
    'missing',
    /has passed/,
    { case: aCase(), now: '2025-06-13T08:00:00.001Z' },
  ],
  'is missing as soon as something was sent': [
    'missing',
    /Something was sent/,
    { case: aCase(), activities: [mailOut('2025-06-12T08:30:00Z')] },
  ],
  'is missing at the very moment of sending': [
    'missing',
    /Something was sent/,
    { case: aCase(), activities: [mailOut('2025-06-12T09:00:00Z')], now: '2025-06-12T09:00:00Z' },
  ],
  'does not count what is dated ahead': [
    'not-yet-due',
    /Still within/,
    { case: aCase(), activities: [mailOut('2025-06-12T09:30:00Z')] },
  ],
  'is missing when a start is stamped but the status stays Open and the review is late': [
    'missing',
    /has passed/,
    { case: aStartedCase({ status: 'Open' }) },
  ],
});
