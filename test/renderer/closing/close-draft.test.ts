import { describe, expect, it } from 'vitest';
import { newestOf, seenWith, withNewest, withTheirs } from '../../../renderer/features/closing/close-draft.ts';

const values = {
  resolutionAction: null, feedback: null, nextSteps: 'new\nold', nextStepsDate: null, contactId: null, duplicateOfId: null,
}; // prettier-ignore

describe('what was seen', () => {
  it('is what stood in a text when it was begun, and in no other field', () => {
    const begun = seenWith({}, { nextSteps: 'mine\nold', resolutionAction: 'x' }, values);
    expect(begun).toEqual({ nextSteps: 'new\nold' });
    const later = { ...values, nextSteps: 'theirs', feedback: 'NA' };
    expect(seenWith(begun, { nextSteps: 'mine too\nold', feedback: 'b' }, later)).toEqual({ ...begun, feedback: 'NA' });
  });
});

describe('a draft that met another text', () => {
  it.each([
    ['keeps both entries', { nextSteps: 'mine\nold' }, { nextSteps: 'old' }, { nextSteps: 'theirs\nold' }, { nextSteps: 'mine\ntheirs\nold' }],
    ['keeps both feedbacks', { feedback: 'mine' }, { feedback: null }, { feedback: 'theirs' }, { feedback: 'mine\ntheirs' }],
    ['gives its “no feedback” up for a feedback', { feedback: 'NA' }, { feedback: null }, { feedback: 'theirs' }, { feedback: 'theirs' }],
    ['keeps its “no feedback” over an emptied one', { feedback: 'NA' }, { feedback: 'old' }, { feedback: null }, { feedback: 'NA' }],
    ['is as it was where nothing else stands there', { feedback: 'mine' }, { feedback: 'old' }, { feedback: 'old' }, { feedback: 'mine' }],
    ['is as it was where nothing was typed', { reason: 'why' }, {}, { feedback: 'theirs' }, { reason: 'why' }],
  ] as const)('%s', (_claim, draft, seen, now, after) => {
    expect(withTheirs(draft, seen, { ...values, nextSteps: null, ...now })).toEqual(after);
  });
}); // prettier-ignore

it('the newest entry is written without touching the older ones', () => {
  expect([newestOf('new\nold'), newestOf(null)]).toEqual(['new', '']);
  expect([withNewest('new\nold\nolder', 'mine'), withNewest(null, 'mine')]).toEqual(['mine\nold\nolder', 'mine']);
});
