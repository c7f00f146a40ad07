import { answer } from './answer.ts';
import { cadence } from './cadence.ts';
import { checkIn } from './check-in.ts';
import { closable } from './closable.ts';
import { closeDate } from './close-date.ts';
import type { ObligationRule } from './define-obligation.ts';
import { hygiene } from './hygiene.ts';
import { limit } from './limit.ts';
import { meeting } from './meeting.ts';
import { nextStep } from './next-step.ts';
import { reply } from './reply.ts';
import { review } from './review.ts';
import { target } from './target.ts';

/** The day's table, in its order. */
export const OBLIGATION_RULES: readonly ObligationRule[] = [
  review,
  reply,
  answer,
  meeting,
  nextStep,
  cadence,
  target,
  limit,
  closeDate,
  checkIn,
  hygiene,
  closable,
];
