import { describe, expect, it } from 'vitest';
import { ageWords, rowWhen } from '../../../renderer/features/lists/row-words.ts';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { aRow, now } from '../fake-desk.ts';

const day = 86_400_000;
const time = timeIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now);

describe('the words of a row', () => {
  it('say when it is due, or when it was closed, or nothing', () => {
    expect([
      rowWhen(aRow(0, { dueAt: now - 2 * day }), time)?.text,
      rowWhen(aRow(0, { closedAt: now - 4 * day }), time),
      rowWhen(aRow(0, { dueAt: null }), time),
    ]).toEqual(['2 d late', { text: '4 d ago', title: 'Closed 2026-11-19 15:20' }, null]);
  });

  it('say how long it was open, to the day it was closed', () => {
    const createdAt = now - 9 * day;
    expect([
      ageWords(aRow(0, { createdAt }), time).text,
      ageWords(aRow(0, { createdAt, closedAt: now - 4 * day }), time).text,
    ]).toEqual(['9 d', '5 d']);
  });
});
