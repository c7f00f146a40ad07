import { daysFromCivil } from './days.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './instants.ts';

/** A stretch of about a year within which the zone's offset changes are known. */
interface Chunk {
  /** Instants at which a new offset begins, ascending; the first is the chunk's own start. */
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

const CHUNK_MS = 366 * DAY_MS;
/** Some zones change twice within a month (Ramadan); none has ever changed twice within a week. */
const PROBE_MS = 7 * DAY_MS;

/**
 * The offset from UTC in milliseconds at an instant, for one zone. A platform look-up takes microseconds, so each
 * year's changes are found once and the rest is arithmetic.
 * Throws RangeError for a zone that the platform does not know.
 */
export function zoneOffsets(zone: string): (ms: number) => number {
  const lookUp = platformOffset(zone);
  const chunks = new Map<number, Chunk>();
  let lastFrom = 0;
  let lastTo = 0;
  let lastOffset = 0;

  return (ms) => {
    if (ms >= lastFrom && ms < lastTo) return lastOffset;
    if (!Number.isFinite(ms)) return 0;
    const index = Math.floor(ms / CHUNK_MS);
    let chunk = chunks.get(index);
    if (chunk === undefined) {
      chunk = readChunk(index * CHUNK_MS, lookUp);
      chunks.set(index, chunk);
    }
    let at = chunk.starts.length - 1;
    while (at > 0 && chunk.starts[at]! > ms) at--;
    lastFrom = chunk.starts[at]!;
    lastTo = chunk.starts[at + 1] ?? (index + 1) * CHUNK_MS;
    lastOffset = chunk.offsets[at]!;
    return lastOffset;
  };
}

function readChunk(start: number, lookUp: (ms: number) => number): Chunk {
  const starts = [start];
  const offsets = [lookUp(start)];
  const end = start + CHUNK_MS;
  for (let from = start; from < end; from += PROBE_MS) {
    const to = Math.min(from + PROBE_MS, end);
    const before = offsets.at(-1)!;
    const after = lookUp(to);
    if (after === before) continue;
    const change = firstInstantWith(after, from, to, lookUp);
    if (change >= end) continue;
    starts.push(change);
    offsets.push(after);
  }
  return { starts, offsets };
}

function firstInstantWith(offset: number, from: number, to: number, lookUp: (ms: number) => number): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (lookUp(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** Reads the offset off the wall clock that the platform shows. Wall clocks show whole seconds. */
function platformOffset(zone: string): (ms: number) => number {
  const wallClock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (ms) => {
    const second = Math.floor(ms / SECOND_MS) * SECOND_MS;
    const parts: Record<string, string> = {};
    for (const { type, value } of wallClock.formatToParts(second)) parts[type] = value;
    const year = parts['era']?.startsWith('B') ? 1 - Number(parts['year']) : Number(parts['year']);
    const wall =
      daysFromCivil(year, Number(parts['month']), Number(parts['day'])) * DAY_MS +
      Number(parts['hour']) * HOUR_MS +
      Number(parts['minute']) * MINUTE_MS +
      Number(parts['second']) * SECOND_MS;
    return wall - second;
  };
}
