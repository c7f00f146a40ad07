import { Random } from '../generator/random.ts';
import type { Advocate } from '../generator/world.ts';
import { customerReplies, customerWrites } from './customers.ts';
import type { Happening, LiveDesk } from './live-desk.ts';
import { newCase } from './new-cases.ts';
import { advocateWorks, colleagueAsks, colleagueEdits } from './team-work.ts';

type Event = (desk: LiveDesk, happening: Happening) => boolean;

/** How often each thing happens. One that finds nothing to happen to gives way to the next. */
const EVENTS: readonly (readonly [Event, number])[] = [
  [customerReplies, 35],
  [newCase, 18],
  [advocateWorks, 15],
  [colleagueEdits, 14],
  [colleagueAsks, 12],
  [customerWrites, 6],
];

/** How much of it concerns somebody who is signed in. */
const SIGNED_IN_SHARE = 0.6;
/** After a sleep of the machine the org does not make up for all that it missed. */
const MOST_AT_ONCE = 5;
const LONGEST_WAIT_MS = 30_000;
const GAPS = 901;
const LUCK = 902;

export const USUAL_PER_MINUTE = 3;

export interface LiveOptions {
  readonly seed: number;
  /** Who is signed in, the newest last; user ids. */
  readonly signedIn: () => readonly string[];
}

/** The org by itself: customers write, cases come in, colleagues work. What happens follows from the seed, the clock and the rows. */
export class Live {
  private readonly desk: LiveDesk;
  private readonly options: LiveOptions;
  private perMinute = 0;
  private timer: NodeJS.Timeout | undefined;
  /** Milliseconds by the org's clock. */
  private due = Infinity;

  constructor(desk: LiveDesk, options: LiveOptions) {
    this.desk = desk;
    this.options = options;
  }

  /** Events a minute from now on; 0 stops it. */
  setRate(perMinute: number): void {
    this.perMinute = perMinute;
    this.due = this.nextAfter(this.desk.store.clock());
    this.wait();
  }

  get rate(): number {
    return this.perMinute;
  }

  stop(): void {
    this.setRate(0);
  }

  /** Lets everything happen that is due by the org's clock; gives how much that was. */
  catchUp(): number {
    const now = this.desk.store.clock();
    let happened = 0;
    while (this.due <= now && happened < MOST_AT_ONCE) {
      this.happen(this.due, Math.floor(now / 1000));
      happened += 1;
      this.due = this.nextAfter(this.due);
    }
    if (this.due <= now) this.due = this.nextAfter(now);
    return happened;
  }

  /** Lets one event happen now, whatever the rate; `turn` tells several of one instant apart. */
  happenNow(turn: number): void {
    const now = this.desk.store.clock();
    this.happen(now + turn, Math.floor(now / 1000));
  }

  private happen(due: number, at: number): void {
    const random = Random.of(this.options.seed, LUCK, Math.floor(due));
    const signedIn = new Set(this.options.signedIn());
    const advocate = this.whom(random, signedIn);
    let left = [...EVENTS];
    while (left.length > 0) {
      const event = random.weighted(left);
      if (this.attempt(event, { advocate, signedIn, random, at })) return;
      left = left.filter(([other]) => other !== event);
    }
  }

  /** An event that the org cannot take just now (a field is hidden, the disk is full) does not happen. */
  private attempt(event: Event, happening: Happening): boolean {
    try {
      return event(this.desk, happening);
    } catch {
      return false;
    }
  }

  private whom(random: Random, signedIn: ReadonlySet<string>): Advocate {
    const { team, store } = this.desk;
    const managedBy = (advocate: Advocate): boolean =>
      signedIn.has(String(store.table('User').get(advocate.id)?.['ManagerId']));
    const here = team.advocates.filter((advocate) => signedIn.has(advocate.id));
    const concerned = here.length > 0 ? here : team.advocates.filter(managedBy);
    return random.pick(concerned.length > 0 && random.chance(SIGNED_IN_SHARE) ? concerned : team.advocates);
  }

  /** Gaps are as uneven as those of real mail: short ones often, long ones now and then. */
  private nextAfter(instant: number): number {
    if (this.perMinute <= 0) return Infinity;
    const draw = Random.of(this.options.seed, GAPS, Math.floor(instant)).next();
    return Math.floor(instant + (-Math.log(1 - draw) * 60_000) / this.perMinute) + 1;
  }

  private wait(): void {
    clearTimeout(this.timer);
    if (this.perMinute <= 0) return;
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(0, this.due - this.desk.store.clock()));
    this.timer = setTimeout(() => {
      this.catchUp();
      this.wait();
    }, wait);
  }
}
