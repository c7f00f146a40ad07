import type { CaseDetail } from '#shared/rpc';
import { dayWords } from '../../ui/day-words.ts';
import { dueWords, spanWords } from '../../ui/due-words.ts';
import { endWords, exemptWords } from './case-words.ts';
import type { Time } from '../../ui/time.ts';

type Life = CaseDetail['life'];

/** What the strip says in words: the review or the cadence, then the limit, then from when on nobody can be blamed for giving up. */
export function stripSentence(life: Life, time: Time): string {
  if (life.closedAt !== null) return `Closed after ${spanWords(Math.max(0, life.closedAt - life.openedAt))}.`;
  const parts = [cadencePart(life, time), limitPart(life, time), tryingPart(life, time)].filter(
    (part) => part !== null,
  );
  const text = parts.join(' · ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function cadencePart(life: Life, time: Time): string | null {
  if (life.startedAt === null)
    return life.reviewDueAt === null ? 'not started' : `not started, review ${dueWords(life.reviewDueAt, time)}`;
  if (life.ended) {
    const when = life.ended.at === null ? '' : ` (${dayWords(life.ended.at, time)})`;
    return `${endWords(life.ended.by)}${when}`;
  }
  const next = life.touches.find(({ loggedAt }) => loggedAt === null);
  return next ? `next touch: ${next.label.toLowerCase()}, day ${next.day}` : null;
}

function limitPart({ exemptBy, limitAt, targetAt }: Life, time: Time): string | null {
  const { now } = time;
  if (exemptBy !== null) return exemptWords[exemptBy];
  if (limitAt === null) return null;
  if (now > limitAt) return `${spanWords(now - limitAt)} over the limit`;
  if (targetAt !== null && now > targetAt)
    return `${spanWords(now - targetAt)} past the target, limit ${dueWords(limitAt, time)}`;
  return targetAt === null ? `limit ${dueWords(limitAt, time)}` : `target ${dueWords(targetAt, time)}`;
}

function tryingPart({ trying }: Life, time: Time): string | null {
  const { now } = time;
  if (trying === null) return null;
  return trying.longEnoughAt <= now
    ? `tried for ${spanWords(now - trying.since)}`
    : `unresponsive from ${dayWords(trying.longEnoughAt, time)}`;
}
