import type { CaseDetail } from '#shared/rpc';

type Life = CaseDetail['life'];

const day = 86_400_000;
/** Without a limit the strip still shows this many days. */
const usualDays = 15;
/** A case older than this is shown from its opening, with today at the end. */
const longestDays = 45;
/** Labels that are nearer to each other than this share of the strip would touch. */
const tooNear = 0.075;

export interface StripTouch {
  readonly at: number;
  readonly channel: 'email' | 'call';
  readonly label: string;
  readonly day: number;
  readonly wantedAt: number;
  readonly loggedAt: number | null;
  readonly late: boolean;
  /** The day under the dot; null where another label stands. */
  readonly caption: string | null;
}

export interface StripTick {
  readonly at: number;
  readonly kind: 'target' | 'limit';
  readonly dueAt: number;
  readonly caption: string;
  readonly passed: boolean;
}

/** The life of a case on a line from 0 (its opening) to 1. */
export interface Strip {
  readonly touches: readonly StripTouch[];
  readonly ticks: readonly StripTick[];
  /** Today, or the day of closing. */
  readonly here: { readonly at: number; readonly caption: string };
}

/** Where everything stands on the strip at `now`, in milliseconds. */
export function layOutStrip(life: Life, now: number): Strip {
  const { openedAt } = life;
  const here = life.closedAt ?? now;
  const wanted = life.touches.map(({ wantedAt }) => wantedAt + day);
  const usual = Math.max(life.limitAt ?? openedAt + usualDays * day, ...wanted);
  const end = here - openedAt > longestDays * day ? usual : Math.max(usual, here);
  const place = (at: number): number => Math.min(1, Math.max(0, (at - openedAt) / Math.max(end - openedAt, day)));

  const exempt = life.exemptBy !== null;
  const ticks = [tick('target', life.targetAt, life.targetDays), tick('limit', life.limitAt, life.limitDays)].filter(
    (one) => one !== null,
  );

  function tick(kind: StripTick['kind'], dueAt: number | null, days: number | null): StripTick | null {
    if (dueAt === null || exempt) return null;
    return { at: place(dueAt), kind, dueAt, caption: `${days ?? ''} · ${kind}`, passed: here > dueAt };
  }

  const running = life.ended === null && life.closedAt === null;
  const touches = life.touches.map(({ label, channel, day: onDay, wantedAt, loggedAt }, index): StripTouch => {
    const at = place(wantedAt + day / 2);
    const taken = ticks.some((one) => Math.abs(one.at - at) < tooNear);
    return {
      at,
      channel,
      label,
      day: onDay,
      wantedAt,
      loggedAt,
      late: running && loggedAt === null && wantedAt + day <= now,
      caption: taken ? null : index === 0 ? `day ${onDay}` : String(onDay),
    };
  });
  const dayNumber = Math.floor((here - openedAt) / day) + 1;
  return {
    touches,
    ticks,
    here: { at: place(here), caption: `${life.closedAt === null ? 'today' : 'closed'}, day ${dayNumber}` },
  };
}
