import { describe, expect, it } from 'vitest';
import { fy25 } from '#shared/handbook';
import { planTouch, type Touch } from '../../../shared/flows/plan-touch.ts';
import { aCase, aContact, aReading, aStartedCase, NOW, type Scene } from '../../support/builders.ts';

const call: Touch = {
  channel: 'call',
  direction: 'out',
  text: 'Left a message for the buyer',
  nextStepsDate: '2025-06-16',
};
const planned = (scene: Scene, touch: Partial<Touch> = {}) => planTouch(aReading(scene), { ...call, ...touch }, 'KK');

describe('a touch', () => {
  it('writes entry, date and activity, and starts the case', () => {
    expect(planned({ case: aCase({ nextSteps: '2025-06-01 MS Older' }), context: { contact: aContact() } })).toEqual({
      patch: {
        nextSteps: '2025-06-12 KK Left a message for the buyer\n2025-06-01 MS Older',
        nextStepsDate: '2025-06-16',
        status: 'In Progress: Attempting Contact',
        startedAt: NOW,
      },
      activity: {
        kind: 'call',
        direction: 'out',
        subject: 'Call: Left a message for the buyer',
        body: 'Left a message for the buyer',
        at: NOW,
        caseId: 'c1',
        contactId: 'k1',
        byId: 'u-kk',
        done: true,
      },
    });
  });

  it('starts it as the edition does, and leaves what is under way alone', () => {
    expect(planned({ case: aCase(), edition: fy25 }).patch.status).toBe('In Progress');
    expect(planned({ case: aStartedCase({ status: 'In Progress: Engaged' }) }).patch).not.toHaveProperty('status');
  });

  it('leaves the date alone when it is told to, and logs nothing when there was no touch', () => {
    expect(planned({ case: aStartedCase() }, { nextStepsDate: null }).patch).not.toHaveProperty('nextStepsDate');
    expect(planned({ case: aStartedCase() }, { channel: 'none' }).activity).toBeNull();
  });

  it('wakes a parked case, a note does not', () => {
    const parked = { case: aStartedCase({ status: 'Open', nextStepsDate: '2025-12-12' }) };
    expect(planned(parked).patch.status).toBe('In Progress: Attempting Contact');
    expect(planned(parked, { channel: 'note' }).patch).not.toHaveProperty('status');
  });

  it('of a customer came in, and a meeting was held', () => {
    expect(planned({ case: aStartedCase() }, { direction: 'in' }).activity).toMatchObject({
      kind: 'call',
      direction: 'in',
    });
    expect(planned({ case: aStartedCase() }, { channel: 'meeting' }).activity).toMatchObject({ outcome: 'Held' });
    expect(planned({ case: aStartedCase() }, { channel: 'meeting' }).activity).not.toHaveProperty('direction');
    expect(planned({ case: aStartedCase() }, { outcome: 'No answer' }).activity).toMatchObject({
      outcome: 'No answer',
    });
  });

  it('on a High Value Account counts for the account', () => {
    const hva = { case: aStartedCase({ subject: 'High Value Account', accountId: 'a1' }) };
    expect(planned(hva).activity).toMatchObject({ caseId: 'c1', accountId: 'a1' });
    expect(planned({ case: aStartedCase({ accountId: 'a1' }) }).activity).not.toHaveProperty('accountId');
  });

  it('without a word is logged by its name, and writes no entry', () => {
    const { patch, activity } = planned({ case: aStartedCase({ nextSteps: 'older' }) }, { text: '2025-06-12 KK ' });
    expect(patch).toEqual({ nextStepsDate: '2025-06-16' });
    expect(activity).toMatchObject({ subject: 'Call' });
    expect(activity).not.toHaveProperty('body');
  });
});
