import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, Instant } from '#shared/domain';
import { fy25, fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import type { FieldWrite } from '../../../shared/flows/define-flow.ts';
import type { FlowFacts } from '../../../shared/flows/write-values.ts';
import { fillHoles, openHoles, patchOf } from '../../../shared/flows/write-values.ts';
import { aStartedCase, NOW } from '../../support/builders.ts';

interface Setting extends Partial<FlowFacts> {
  readonly case?: Partial<Case>;
  readonly at?: Instant;
  readonly zone?: string;
}

const facts = ({ case: fields = {}, at = NOW, zone = 'UTC', ...with_ }: Setting = {}): FlowFacts => ({
  theCase: aStartedCase(fields),
  edition: fy26,
  calendar: createCalendar({ zone, holidays: ['2025-06-13'] }),
  now: parseInstant(at),
  initials: 'KK',
  answers: {},
  names: {},
  ...with_,
});
const months = (answer: string): Setting => ({ answers: { months: answer } });

const date: FieldWrite = { field: 'nextStepsDate', value: { kind: 'months-from-today', ask: 'months' } };
const entry: FieldWrite = { field: 'nextSteps', value: { kind: 'entry', text: 'Call {{contact}} about {{about}}' } };
const tag: FieldWrite = { field: 'feedback', value: { kind: 'tag', tag: '#languagebarrier' } };
const open: FieldWrite = { field: 'status', value: { kind: 'status', group: 'open' } };
const progress: FieldWrite = { field: 'status', value: { kind: 'status', group: 'in-progress' } };
const owner: FieldWrite = { field: 'ownerId', value: { kind: 'answer', ask: 'owner' } };
const line: FieldWrite = { field: 'description', value: { kind: 'line', text: '{{today}} {{initials}} {{request}}' } };
const text: FieldWrite = { field: 'resolutionAction', value: { kind: 'text', text: 'No Action Required' } };
const soon: FieldWrite = { field: 'nextStepsDate', value: { kind: 'business-days-from-today', days: 1 } };

describe('a patch', () => {
  const table: readonly [claim: string, write: FieldWrite, setting: Setting, expected: object][] = [
    ['is today plus six months', date, months('6'), { nextStepsDate: '2025-12-12' }],
    [
      'is the last day of a shorter month',
      date,
      { ...months('6'), at: '2025-08-31T09:00:00Z' },
      { nextStepsDate: '2026-02-28' },
    ],
    [
      'counts today in the Advocate’s zone',
      date,
      { ...months('6'), at: '2025-06-12T23:30:00Z', zone: 'Asia/Tokyo' },
      { nextStepsDate: '2025-12-13' },
    ],
    [
      'keeps the day over summer time',
      date,
      { ...months('6'), at: '2025-06-13T03:30:00Z', zone: 'America/New_York' },
      { nextStepsDate: '2025-12-12' },
    ],
    ['leaves the date alone for no number of months', date, months('soon'), {}],
    ['leaves it alone for half a month', date, months('0.5'), {}],
    ['leaves it alone for a lifetime', date, months('600'), {}],
    ['skips weekend and holiday', soon, {}, { nextStepsDate: '2025-06-16' }],
    [
      'puts the entry above the others',
      entry,
      { case: { nextSteps: 'old' }, answers: { about: 'seats' }, names: { contact: 'Pat' } },
      { nextSteps: '2025-06-12 KK Call Pat about seats\nold' },
    ],
    [
      'writes a first entry alone',
      entry,
      { answers: { about: 'a\r\n b' }, names: { contact: 'Pat' } },
      { nextSteps: '2025-06-12 KK Call Pat about a b' },
    ],
    [
      'adds the tag beside the words',
      tag,
      { case: { feedback: 'Great help ' } },
      { feedback: 'Great help #languagebarrier' },
    ],
    ['sets the tag where nothing stands', tag, {}, { feedback: '#languagebarrier' }],
    ['puts the tag in place of NA', tag, { case: { feedback: 'n/a' } }, { feedback: '#languagebarrier' }],
    ['does not add the tag twice', tag, { case: { feedback: '#LanguageBarrier thanks' } }, {}],
    ['opens a case under fy26', open, {}, { status: 'Open' }],
    ['leaves an open case as it is', open, { case: { status: 'Open' } }, {}],
    ['starts a case under fy26', progress, { case: { status: 'Open' } }, { status: 'In Progress: Attempting Contact' }],
    ['starts a case under fy25', progress, { case: { status: 'Open' }, edition: fy25 }, { status: 'In Progress' }],
    ['keeps an engaged case engaged', progress, { case: { status: 'In Progress: Engaged' } }, {}],
    ['takes the chosen owner', owner, { answers: { owner: 'u-ms' } }, { ownerId: 'u-ms' }],
    ['leaves the owner alone until one is chosen', owner, { answers: { owner: '' } }, {}],
    [
      'adds a line below the description',
      line,
      { case: { description: 'Seats\n' }, answers: { request: 'more' } },
      { description: 'Seats\n2025-06-12 KK more' },
    ],
    ['writes a first line alone', line, { answers: { request: 'more' } }, { description: '2025-06-12 KK more' }],
    ['writes a text', text, {}, { resolutionAction: 'No Action Required' }],
  ];
  it.each(table)('%s', (_claim, write, setting, expected) => {
    expect(patchOf([write], facts(setting))).toEqual(expected);
  });

  it('never loses what stood in Next Steps, Feedback or the description', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (before) => {
        const setting = facts({ case: { nextSteps: before, description: before, feedback: `said: ${before}` } });
        const patch = patchOf([entry, line, tag], setting);
        for (const word of before.split(/\s+/u)) {
          for (const field of ['nextSteps', 'description', 'feedback'] as const) expect(patch[field]).toContain(word);
        }
      }),
    );
  });
});

describe('holes', () => {
  it('are filled with facts of the case, then answers, then names', () => {
    const setting = facts({ answers: { owner: 'u-ms', months: '6', blank: ' ' }, names: { owner: 'Mara' } });
    expect(fillHoles('{{caseNumber}} {{today}} {{initials}} {{owner}} {{months}} {{day}} {{blank}}', setting)).toBe(
      '1001 2025-06-12 KK Mara 6 2025-12-12 {{blank}}',
    );
  });

  it('take an answer as it is, whatever signs it has', () => {
    expect(fillHoles('{{about}}', facts({ answers: { about: '$& {{today}} $1' } }))).toBe('$& {{today}} $1');
  });

  it('stay when nothing fills them, and are listed', () => {
    expect(openHoles(fillHoles('{{contact}} of {{account}}', facts({ names: { account: 'Acorn' } })))).toEqual([
      'contact',
    ]);
  });
});
