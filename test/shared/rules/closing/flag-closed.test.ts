import { expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { flagClosed } from '#shared/rules';
import type { Scene } from '../../../support/builders.ts';
import { aContact, aContext, aStartedCase, mailOut, NOW } from '../../../support/builders.ts';

const closed = (status: string, closedAt = '2025-06-11T09:00:00Z') =>
  aStartedCase({
    status,
    closedAt,
    nextSteps: '2025-06-11 KK Sent order form to customer',
    nextStepsDate: '2025-06-11',
    resolutionAction: 'Answered Question',
    feedback: 'NA',
  });

const flags = (scene: Scene) =>
  flagClosed(
    scene.case!,
    aContext({ contact: aContact(), activities: scene.activities ?? [], ...scene.context }),
    fy26,
    createCalendar({ zone: 'UTC' }),
    parseInstant(scene.now ?? NOW),
  ).map(({ rule }) => rule);

it.each<[string, Scene, readonly string[]]>([
  ['nothing on a case closed by the rules', { case: closed('Closed: Resolved') }, []],
  ['nothing on an open case', { case: aStartedCase() }, []],
  [
    'what every closing needs',
    { case: { ...closed('Closed: Resolved'), resolutionAction: 'Done', feedback: '' } },
    ['CLOSE-6', 'R10-12'],
  ],
  ['a High Value Account case', { case: { ...closed('Closed: Duplicate'), subject: 'High Value Account' } }, ['HVA-2']],
  [
    'a resolved case without a contact',
    { case: closed('Closed: Resolved'), context: { contact: undefined } },
    ['CLOSE-1'],
  ],
  [
    'a date that was ahead at closing, though it has come since',
    { case: { ...closed('Closed: Resolved'), nextStepsDate: '2025-06-12' } },
    ['CLOSE-1'],
  ],
  [
    'an unresponsive case that was tried for a day at closing, though the mail is old by now',
    {
      case: closed('Closed: Unresponsive'),
      activities: [mailOut('2025-06-10T11:00:00Z')],
      now: '2025-09-01T09:00:00Z',
    },
    ['CLOSE-3'],
  ],
  [
    'what any outcome needs where the status names none',
    { case: { ...closed('Closed - Transferred'), feedback: '' }, context: { contact: undefined } },
    ['R10-12'],
  ],
  [
    'a case of the day where nobody knows when it closed',
    { case: closed('Closed: Unresponsive', 'then') },
    ['CLOSE-3'],
  ],
])('flags %s', (_claim, scene, expected) => {
  expect(flags(scene)).toEqual(expected);
});
