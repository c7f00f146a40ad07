import { needsPerson, recordKey, type OutboxOperation } from '#shared/outbox';
import { DeskError } from '#shared/rpc';
import type { RunningApp } from './laptop.ts';
import { caseEdit, Laptop } from './laptop.ts';
import { waitsForPerson } from './waits-for-person.ts';
import { Clock, SmallOrg } from './small-org.ts';
import {
  seeded,
  type Death,
  type EditedField,
  type History,
  type LaptopName,
  type Quick,
  type Random,
  type Step,
} from './steps.ts';

/** Something that a person did, as the rules are held against it afterwards. */
export interface Deed {
  readonly laptop: LaptopName;
  readonly record: string;
  readonly field: string;
  readonly text: string;
  /** What the person saw there before. */
  readonly seen: unknown;
  /** The app said that it is saved. */
  isAcknowledged: boolean;
}

const apiOf: Readonly<Record<EditedField, string>> = {
  subject: 'Subject',
  nextSteps: 'Next_Steps__c',
  description: 'Description',
};
const names = ['A', 'B'] as const;

/** Two laptops of Kim, Robin beside them, and the org. */
export class World {
  readonly org: SmallOrg;
  readonly laptops: Readonly<Record<LaptopName, Laptop>>;
  readonly deeds: Deed[] = [];
  /** Texts that a person gave up: decided against, discarded, or removed with their record. */
  readonly givenUp = new Set<string>();
  /** What a person saw and decided to write over. */
  readonly overruled = new Map<string, Set<unknown>>();
  /** Errors that no rule foresees. */
  readonly bugs: string[] = [];
  deaths = 0;
  private readonly apps = new Map<LaptopName, RunningApp>();
  private readonly made: Record<LaptopName, string[]> = { A: [], B: [] };
  private readonly removed = new Set<string>();
  private readonly random: Random;

  constructor({ seed, isKeyed }: Pick<History, 'seed' | 'isKeyed'>, sabotage?: (app: RunningApp) => void) {
    const clock = new Clock();
    this.org = new SmallOrg(clock, isKeyed);
    this.laptops = { A: new Laptop('A', this.org, sabotage), B: new Laptop('B', this.org, sabotage) };
    this.random = seeded(seed + 1);
  }

  async begin(): Promise<void> {
    for (const name of names) await (await this.app(name)).pull();
  }

  async take(step: Step): Promise<void> {
    if (!('laptop' in step) || step.do === 'edit' || step.do === 'make' || step.do === 'remove') {
      const app = 'laptop' in step ? await this.app(step.laptop) : null;
      return this.quick(step, app);
    }
    const { weather } = this.laptops[step.laptop];
    if (step.do === 'network') weather.isOffline = step.offline;
    else if (step.do === 'tokens') {
      weather.isSignedOut = step.lost;
      if (step.lost) weather.note('token lost');
    } else if (step.do === 'restart') await this.end(step.laptop, step.death);
    else {
      weather.ahead.push(...step.faults);
      const { mortal } = await this.app(step.laptop);
      const others: Promise<void>[] = [];
      if (step.dies) mortal.endIn(step.dies.in);
      const { meanwhile } = step;
      if (meanwhile) {
        mortal.interruptIn(meanwhile.in, () => {
          const whose = 'laptop' in meanwhile.step ? meanwhile.step.laptop : null;
          others.push(this.quick(meanwhile.step, whose && (this.apps.get(whose) ?? null)));
        });
      }
      for (const part of step.parts) await this.sync(step.laptop, part);
      weather.ahead.length = 0;
      if (mortal.isDead) await this.end(step.laptop, step.dies?.death ?? 'kill');
      else mortal.spare();
      await Promise.all(others);
    }
  }

  /** Everything works again: until nothing moves any more, or for long enough. */
  async calm(): Promise<void> {
    this.org.behaviour.off.add('rewrite-status');
    for (const id of this.org.caseIds) this.org.behaviour.lock(id, 0);
    for (const name of names) Object.assign(this.laptops[name].weather, { isOffline: false, isSignedOut: false });
    let still = 0;
    for (let round = 0; round < 8 && still < 2; round++) {
      this.org.clock.pass(40 * 60_000);
      const { length } = this.org.ledger.ops();
      for (const name of names) {
        for (const part of ['push', 'pull'] as const) await this.sync(name, part);
        await (await this.app(name)).letGo();
      }
      const waits = names.some((name) => this.laptops[name].waiting.some((op, _at, all) => !waitsForPerson(op, all)));
      // What one of them sent in this round the other sees in the next.
      still = waits || this.org.ledger.ops().length > length ? 0 : still + 1;
    }
  }

  /** A person decides on what waits for them, one way or another. */
  async decide(): Promise<boolean> {
    let decided = false;
    for (const name of names) {
      const app = await this.app(name);
      for (const op of this.laptops[name].waiting.filter(needsPerson)) {
        decided = true;
        const card = recordKey(op);
        const mark = this.laptops[name].disk.tables.get('conflicts')?.get(op.opId) as
          { kind: string; fields: { field: string; theirs: unknown }[] } | undefined;
        if (!app.editor.waiting.some(({ opId }) => opId === op.opId)) continue;
        if (op.state === 'conflict' && mark?.kind === 'changed' && mark.fields.length > 0) {
          for (const { field, theirs } of mark.fields) {
            const choice = this.random.pick(['theirs', 'yours'] as const);
            if (choice === 'theirs') this.giveUp(op.patch[field]);
            else this.overrule(op.patch[field], theirs);
            await app.outbox.resolve(card, field, choice);
          }
        } else {
          for (const one of this.laptops[name].waiting.filter((other) => recordKey(other) === card || Object.values(other.patch).includes(op.id)))
            for (const text of Object.values(one.patch)) this.giveUp(text);
          await app.outbox.discard(card);
        }
        await app.push.run();
      }
    }
    return decided;
  } // prettier-ignore

  get waiting(): readonly OutboxOperation[] {
    return names.flatMap((name) => this.laptops[name].waiting);
  }

  appOf(name: LaptopName): RunningApp | undefined {
    return this.apps.get(name);
  }

  private async app(name: LaptopName): Promise<RunningApp> {
    const running = this.apps.get(name);
    if (running) return running;
    const app = await this.laptops[name].start();
    this.apps.set(name, app);
    return app;
  }

  private async end(name: LaptopName, death: Death): Promise<void> {
    const { disk } = this.laptops[name];
    // What is on its way in memory gets to its next step.
    await new Promise((resolve) => setImmediate(resolve));
    this.apps.get(name)?.mortal.end();
    this.apps.delete(name);
    this.deaths++;
    if (death === 'power') disk.losePower();
    if (death === 'lost') disk.lose();
    await this.app(name);
  }

  private async sync(name: LaptopName, part: 'push' | 'pull'): Promise<void> {
    const app = await this.app(name);
    const work = part === 'push' ? app.push.run() : app.pull();
    await Promise.race([work.catch((error: unknown) => this.unlessForeseen(error)), app.mortal.died]);
    if (part === 'push' && app.push.paused?.code === 'INTERNAL') this.bugs.push(`push: ${app.push.paused.message}`);
  }

  private async quick(step: Quick, app: RunningApp | null): Promise<void> {
    const { org } = this;
    const id = 'at' in step ? org.caseIds[step.at % org.caseIds.length]! : '';
    const exists = org.store.table('Case').get(id)?.['IsDeleted'] === false;
    switch (step.do) {
      case 'edit':
        return app ? this.edit(app, step.laptop, id, step.field, `${step.laptop}${step.n}`) : undefined;
      case 'make':
        return app ? this.make(app, step.laptop, id, `${step.laptop}${step.n}`) : undefined;
      case 'remove':
        return app ? this.remove(app, step.laptop, step.at) : undefined;
      case 'colleague edits': {
        if (!exists) return;
        org.clock.pass(1_000);
        return org.colleagues.edit('Case', id, { [apiOf[step.field]]: `R${step.n}` });
      }
      case 'colleague reverts': {
        const last = org.ledger.ops().findLast((op) => op.object === 'Case' && op.kind === 'update' && op.via === 'rest');
        if (!last?.before || org.store.table('Case').get(last.id)?.['IsDeleted'] !== false) return;
        org.clock.pass(1_000);
        const fields = Object.values(apiOf).filter((field) => field in last.before!);
        return org.colleagues.edit('Case', last.id, Object.fromEntries(fields.map((field) => [field, last.before![field]])));
      }
      case 'colleague deletes': {
        if (!exists) return;
        org.clock.pass(1_000);
        return org.colleagues.remove('Case', id);
      }
      case 'row is locked':
        return org.behaviour.lock(id, step.times);
      case 'automation rewrites':
        if (step.on) org.behaviour.off.delete('rewrite-status');
        else org.behaviour.off.add('rewrite-status');
        return;
      case 'time passes':
        return org.clock.pass(step.seconds * 1000);
    }
  } // prettier-ignore

  private async edit(app: RunningApp, laptop: LaptopName, id: string, field: EditedField, text: string): Promise<void> {
    const seen = this.laptops[laptop].shown('cases', id)?.[field] ?? null;
    if (!app.index.cases.has(id)) return;
    const deed: Deed = { laptop, record: id, field, text, seen, isAcknowledged: false };
    this.deeds.push(deed);
    await this.saved(app, deed, () => app.editor.save({ label: text, edits: [caseEdit(id, { [field]: text })] }));
  }

  private async make(app: RunningApp, laptop: LaptopName, caseId: string, text: string): Promise<void> {
    const id = `local:${this.laptops[laptop].newId()}`;
    const deed: Deed = { laptop, record: id, field: 'made', text, seen: null, isAcknowledged: false };
    this.deeds.push(deed);
    const patch = { kind: 'task', subject: text, caseId, byId: this.org.kim, at: '2026-06-15T00:00:00Z', done: false };
    this.made[laptop].push(id);
    await this.saved(app, deed, () =>
      app.editor.save({ label: text, edits: [{ table: 'activities', id, kind: 'create', patch, caseId }] }),
    );
  }

  private async remove(app: RunningApp, laptop: LaptopName, at: number): Promise<void> {
    const made = this.made[laptop].filter((id) => !this.removed.has(id) && app.index.activities.has(this.laptops[laptop].idOf(id)));
    const id = made[at % (made.length || 1)];
    if (id === undefined) return;
    this.removed.add(id);
    for (const deed of this.deeds) if (deed.record === id) this.giveUp(deed.text);
    const edits = [{ table: 'activities' as const, id: this.laptops[laptop].idOf(id), kind: 'remove' as const }];
    await this.saved(app, null, () => app.editor.save({ label: 'remove', edits }));
  } // prettier-ignore

  private async saved(app: RunningApp, deed: Deed | null, save: () => Promise<unknown>): Promise<void> {
    const done = save()
      .then(() => {
        if (deed) deed.isAcknowledged = true;
      })
      .catch((error: unknown) => this.unlessForeseen(error));
    await Promise.race([done, app.mortal.died]);
  }

  private giveUp(text: unknown): void {
    if (typeof text === 'string') this.givenUp.add(text);
  }

  private overrule(ours: unknown, theirs: unknown): void {
    const key = String(ours);
    this.overruled.set(key, (this.overruled.get(key) ?? new Set()).add(theirs ?? null));
  }

  private unlessForeseen(error: unknown): void {
    if (error instanceof DeskError) return;
    this.bugs.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
