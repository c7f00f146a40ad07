import type { CaseDetail } from '#shared/rpc';
import { dayWords } from '../../ui/day-words.ts';
import { dueWords, spanWords } from '../../ui/due-words.ts';
import { endWords, exemptWords } from './case-words.ts';

type Life = CaseDetail['life'];

/** What the strip says in words: the review or the cadence, then the limit, then from when on nobody can be blamed for giving up. */
export function stripSentence(life: Life, now: number): string {
  if (life.closedAt !== null) return `Closed after ${spanWords(Math.max(0, life.closedAt - life.openedAt))}.`;
  const parts = [cadencePart(life, now), limitPart(life, now), tryingPart(life, now)].filter((part) => part !== null);
  const text = parts.join(' · ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function cadencePart(life: Life, now: number): string | null {
  if (life.startedAt === null)
    return life.reviewDueAt === null ? 'not started' : `not started, review ${dueWords(life.reviewDueAt, now)}`;
  if (life.ended) {
    const when = life.ended.at === null ? '' : ` (${dayWords(life.ended.at, now)})`;
    return `${endWords(life.ended.by)}${when}`;
  }
  const next = life.touches.find(({ loggedAt }) => loggedAt === null);
  return next ? `next touch: ${next.label.toLowerCase()}, day ${next.day}` : null;
}

function limitPart({ exemptBy, limitAt, targetAt }: Life, now: number): string | null {
  if (exemptBy !== null) return exemptWords[exemptBy];
  if (limitAt === null) return null;
  if (now > limitAt) return `${spanWords(now - limitAt)} over the limit`;
  if (targetAt !== null && now > targetAt)
    return `${spanWords(now - targetAt)} past the target, limit ${dueWords(limitAt, now)}`;
  return targetAt === null ? `limit ${dueWords(limitAt, now)}` : `target ${dueWords(targetAt, now)}`;
}

function tryingPart({ trying }: Life, now: number): string | null {
  if (trying === null) return null;
  return trying.longEnoughAt <= now
    ? `tried for ${spanWords(now - trying.since)}`
    : `unresponsive from ${dayWords(trying.longEnoughAt, now)}`;
}
