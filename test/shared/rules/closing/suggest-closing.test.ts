import { describe, expect, it } from 'vitest';
import { fy25, fy26 } from '#shared/handbook';
import { suggestClosing } from '../../../../shared/rules/closing/suggest-closing.ts';
import {
  aCase,
  anOpportunity,
  aReading,
  aStartedCase,
  mailIn,
  mailOut,
  type Scene,
} from '../../../support/builders.ts';

const suggested = (scene: Scene) => suggestClosing(aReading(scene));
const won = { opportunity: anOpportunity({ closed: true, won: true, stage: 'Closed Won' }) };

describe('the evidence says', () => {
  it.each<[string, Scene, unknown]>([
    [
      'a duplicate of the linked case, whatever else is there',
      { case: aStartedCase({ duplicateOfId: 'c9' }), context: won },
      {
        outcome: 'duplicate',
        resolutionAction: 'No Action Required',
        why: 'It is linked to the case that handled it.',
      },
    ],
    [
      'an order when the opportunity was won',
      { case: aStartedCase(), context: won },
      { outcome: 'resolved', resolutionAction: 'Completed Sales Assisted Order', why: 'Acorn renewal is closed won.' },
    ],
    [
      'resolved without an action when it was lost',
      { case: aStartedCase(), context: { opportunity: anOpportunity({ closed: true }) } },
      { outcome: 'resolved', resolutionAction: null, why: 'Acorn renewal is closed lost.' },
    ],
    [
      'unresponsive after fifteen days without an answer',
      { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')], now: '2025-06-26T09:00:00Z' },
      { outcome: 'unresponsive', resolutionAction: 'Failed to Engage', why: 'No answer since 2025-06-10.' },
    ],
    [
      'an answered question once the customer was answered',
      { case: aStartedCase(), activities: [mailIn('2025-06-11T11:00:00Z'), mailOut('2025-06-11T12:00:00Z')] },
      { outcome: 'resolved', resolutionAction: 'Answered Question', why: 'The customer wrote and was answered.' },
    ],
    [
      'a growth conversation where the case is about growth',
      {
        case: aStartedCase({ subject: 'Duo Trial Started' }),
        activities: [mailIn('2025-06-11T11:00:00Z'), mailOut('2025-06-11T12:00:00Z')],
      },
      { outcome: 'resolved', resolutionAction: 'Growth Conversation', why: 'The customer wrote and was answered.' },
    ],
  ])('%s', (_what, scene, suggestion) => {
    expect(suggested(scene)).toEqual(suggestion);
  });

  it.each<[string, Scene]>([
    ['nobody has done anything', { case: aCase() }],
    ['the customer waits for an answer', { case: aStartedCase(), activities: [mailIn('2025-06-11T11:00:00Z')] }],
    ['it was tried for a week only', { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')] }],
    ['it is a High Value Account', { case: aStartedCase({ subject: 'High Value Account' }), context: won }],
    ['it is closed', { case: aStartedCase({ status: 'Closed: Resolved' }), context: won }],
    ['it is linked to itself', { case: aStartedCase({ duplicateOfId: 'c1' }) }],
  ])('nothing when %s', (_what, scene) => {
    expect(suggested(scene)).toBeNull();
  });

  it('the action that is chosen already, and none that the edition does not know', () => {
    const chosen = { case: aStartedCase({ resolutionAction: 'Recommended Resource' }), context: won };
    expect(suggested(chosen)?.resolutionAction).toBe('Recommended Resource');
    const own = { ...fy26, knowsResolutionAction: () => false };
    expect(suggested({ case: aStartedCase(), context: won, edition: own })?.resolutionAction).toBeNull();
  });

  it('the same in the edition with a shared queue', () => {
    expect(suggested({ case: aStartedCase({ status: 'In Progress' }), context: won, edition: fy25 })).toMatchObject({ outcome: 'resolved' });
  }); // prettier-ignore
});
