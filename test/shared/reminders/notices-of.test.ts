import { describe, expect, it } from 'vitest';
import type { ObligationKind } from '#shared/day';
import { createCalendar, parseInstant } from '#shared/lib';
import { noticesOf, type Reminder, type ReminderKind } from '#shared/reminders';

const options = { calendar: createCalendar({ zone: 'UTC' }), now: parseInstant('2025-06-12T09:00:00Z') };
const aReminder = (kind: ReminderKind, obligation: ObligationKind, due: string, about = 'Acorn', caseId = about): Reminder => ({
  key: `${kind} ${caseId} ${due}`, kind, obligation, caseId, about, dueAt: parseInstant(due),
}); // prettier-ignore

describe('noticesOf', () => {
  it.each([
    ['meeting', 'meeting', '2025-06-12T09:05:00Z', 'Meeting at 09:05'],
    ['meeting', 'meeting', '2025-06-12T08:55:00Z', 'Meeting since 08:55'],
    ['reply', 'reply', '2025-06-13T09:00:00Z', 'A customer has written'],
    ['deadline', 'review', '2025-06-12T10:30:00Z', 'First review by 10:30'],
    ['deadline', 'review', '2025-06-12T08:30:00Z', 'The first review is late'],
    ['deadline', 'limit', '2025-06-13T08:30:00Z', 'The limit to close passes at 08:30 tomorrow'],
    ['deadline', 'limit', '2025-06-10T08:30:00Z', 'The limit to close has passed'],
    ['due', 'next-step', '2025-06-13T00:00:00Z', 'A next step is due today'],
    ['due', 'next-step', '2025-06-12T00:00:00Z', 'A next step is late'],
  ] as const)('one %s by its %s (%s): “%s”, and it opens its case', (kind, obligation, due, title) => {
    expect(noticesOf([aReminder(kind, obligation, due)], options)).toEqual([
      { kind, title, body: 'Acorn', caseId: 'Acorn' },
    ]);
  });

  it('groups by kind, the pressing kinds first, and names three', () => {
    const written = ['Acorn', 'Birch', 'Cedar', 'Dogwood', 'Elm'].map((name) =>
      aReminder('reply', 'reply', '2025-06-13T09:00:00Z', name),
    );
    const others = [
      aReminder('due', 'next-step', '2025-06-13T00:00:00Z', 'Fir'),
      aReminder('due', 'next-step', '2025-06-13T00:00:00Z', 'Gum'),
      aReminder('deadline', 'limit', '2025-06-12T12:00:00Z', 'Acorn'),
      aReminder('deadline', 'review', '2025-06-12T10:00:00Z', 'Acorn'),
      aReminder('meeting', 'meeting', '2025-06-12T09:05:00Z', 'Holly', 'c8'),
      aReminder('meeting', 'meeting', '2025-06-12T09:10:00Z', 'Ivy', 'c9'),
    ];
    expect(noticesOf([...others, ...written], options)).toEqual([
      { kind: 'meeting', title: '2 meetings', body: 'Holly, Ivy', caseId: null },
      { kind: 'reply', title: '5 customers have written', body: 'Acorn, Birch, Cedar and 2 more', caseId: null },
      { kind: 'deadline', title: '2 first reviews or limits are near or past', body: 'Acorn', caseId: 'Acorn' },
      { kind: 'due', title: '2 next steps are due', body: 'Fir, Gum', caseId: null },
    ]);
  });

  it('says nothing of nothing', () => {
    expect(noticesOf([], options)).toEqual([]);
  });
});
