import type { EditionData, HandbookEdition } from './edition.ts';
import type { EditionChanges } from './extend-edition.ts';
import { extendEdition } from './extend-edition.ts';

/** One answer to a question that the handbook leaves open, and what an edition says with it. */
export interface SilenceOption {
  /** Kept in people's settings: never reuse one. */
  readonly id: string;
  readonly label: string;
  /** What follows for the work, in a sentence. */
  readonly says: string;
  readonly changes: (edition: EditionData) => EditionChanges;
}

/** A silence (by its rule) that a workspace may answer otherwise; the first option is the app's own answer. */
export interface SilenceChoice {
  readonly rule: string;
  /** False where the edition leaves out what the question is about. */
  readonly applies: (edition: EditionData) => boolean;
  readonly options: readonly SilenceOption[];
}

/** The answers given, by rule. */
export type SilenceAnswers = Readonly<Record<string, string>>;

const keep = (): EditionChanges => ({});

/** Every silence whose answer changes a verdict. */
export const SILENCE_CHOICES: readonly SilenceChoice[] = [
  {
    rule: 'SLA-1',
    applies: (edition) => edition.firstReview !== null,
    options: [
      {
        id: 'clock-hours',
        label: 'Clock hours',
        says: 'A case routed on Friday at 15:00 is to be reviewed by Saturday at 15:00.',
        changes: () => ({ firstReviewCounts: 'clock' }),
      },
      {
        id: 'working-days',
        label: 'Working days',
        says: 'Each 24 hours count as one working day: Friday at 15:00 is due on Monday at 15:00.',
        changes: () => ({ firstReviewCounts: 'working-days' }),
      },
    ],
  },
  {
    rule: 'SLA-2',
    applies: (edition) => edition.targetDays !== null || edition.limitDays !== null,
    options: [
      {
        id: 'calendar-days',
        label: 'Calendar days',
        says: 'Target and limit count every day.',
        changes: () => ({ closingCounts: 'calendar-days' }),
      },
      {
        id: 'working-days',
        label: 'Working days',
        says: 'Target and limit leave out weekends and holidays.',
        changes: () => ({ closingCounts: 'working-days' }),
      },
    ],
  },
  {
    rule: 'SLA-4',
    applies: (edition) => edition.triggers.some(({ exempt, category }) => exempt && category !== 'high-value'),
    options: [
      { id: 'longer-list', label: 'The longer list', says: 'All that either list names has no limit.', changes: keep },
      {
        id: 'high-value',
        label: 'High Value only',
        says: 'First Orders, PO renewals and failing renewals have the limit like any other case.',
        changes: ({ triggers }) => ({
          triggers: triggers.map((trigger) => ({
            ...trigger,
            exempt: trigger.exempt && trigger.category === 'high-value',
          })),
        }),
      },
    ],
  },
  {
    rule: 'CLOSE-3',
    applies: (edition) => edition.closingRules.includes('CLOSE-3'),
    options: [
      {
        id: 'trying-or-limit',
        label: 'Trying, or the limit after a whole cadence',
        says: 'At the limit a complete cadence is enough, with a reason.',
        changes: () => ({ tryingCounts: 'first-attempt-or-limit' }),
      },
      {
        id: 'trying',
        label: 'Trying only',
        says: 'Unresponsive only after all days of trying, whatever the limit says.',
        changes: () => ({ tryingCounts: 'first-attempt' }),
      },
      {
        id: 'opening',
        label: 'From opening',
        says: 'The days count from the opening of the case, once something was sent.',
        changes: () => ({ tryingCounts: 'opening' }),
      },
    ],
  },
  {
    rule: 'CAD',
    applies: (edition) => edition.lastAttemptDay !== null && edition.cadence.length > 0,
    options: [
      {
        id: 'offered',
        label: 'An optional last attempt',
        says: 'It is offered, marked as ours, and never owed.',
        changes: keep,
      },
      {
        id: 'owed',
        label: 'A last attempt that is owed',
        says: 'It becomes the last touch of the cadence, and the Day asks for it.',
        changes: withLastTouch,
      },
      { id: 'none', label: 'Nothing', says: 'The cadence ends on day 7.', changes: () => ({ lastAttemptDay: null }) },
    ],
  },
  {
    rule: 'CAP',
    applies: (edition) => edition.capacity !== null,
    options: [
      { id: 'free', label: 'No', says: 'It takes no place.', changes: countsHighValue(false) },
      { id: 'counts', label: 'Yes', says: 'It takes a place like any other case.', changes: countsHighValue(true) },
    ],
  },
  {
    rule: 'HVA-2',
    applies: (edition) => edition.closingRules.includes('HVA-2'),
    options: [
      {
        id: 'full-churn',
        label: 'Only on a full churn',
        says: 'Closing asks for Request Not Possible and the evidence.',
        changes: keep,
      },
      {
        id: 'as-any',
        label: 'Like any other case',
        says: 'The gate asks of it what it asks of every case.',
        changes: ({ closingRules }) => ({ closingRules: closingRules.filter((rule) => rule !== 'HVA-2') }),
      },
    ],
  },
];

/** The edition with the answers that were given; those that it has no use for, or that nobody knows, change nothing. */
export function withSilenceAnswers(edition: HandbookEdition, answers: SilenceAnswers): HandbookEdition {
  let answered = edition;
  for (const { rule, applies, options } of SILENCE_CHOICES) {
    const option = options.find(({ id }) => id === answers[rule]);
    if (!option || !applies(edition)) continue;
    const { id, name } = edition;
    answered = extendEdition(answered, { ...option.changes(answered), id, name });
  }
  return answered;
}

function withLastTouch({ cadence, lastAttemptDay }: EditionData): EditionChanges {
  if (lastAttemptDay === null) return {};
  const nth = cadence.filter(({ channel }) => channel === 'email').length + 1;
  const touch = { id: 'email-4', label: 'Last attempt (ours)', channel: 'email', nth, day: lastAttemptDay } as const;
  return { cadence: [...cadence, touch], lastAttemptDay: null };
}

function countsHighValue(counts: boolean): (edition: EditionData) => EditionChanges {
  return ({ capacity }) => ({ capacity: capacity && { ...capacity, countsHighValue: counts } });
}
