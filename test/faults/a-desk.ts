import type { Patch } from '#shared/outbox';
import { caseEdit, Laptop, type RunningApp } from '../simulate/laptop.ts';
import type { LineFault } from '../simulate/line.ts';
import { Clock, SmallOrg } from '../simulate/small-org.ts';

/** A laptop whose first sync is done, beside the org; the app on it can be ended and started again. */
export class FaultyDesk {
  readonly org: SmallOrg;
  readonly laptop: Laptop;
  app!: RunningApp;

  private constructor(org: SmallOrg) {
    this.org = org;
    this.laptop = new Laptop('A', org);
  }

  static async open({ keyed = true, cases = 4 } = {}): Promise<FaultyDesk> {
    const desk = new FaultyDesk(new SmallOrg(new Clock(), keyed, cases));
    desk.app = await desk.laptop.start();
    await desk.app.pull();
    return desk;
  }

  /** The case at a place. */
  id(at: number): string {
    return this.org.caseIds[at]!;
  }

  async edit(at: number, patch: Patch, app = this.app): Promise<void> {
    await app.editor.save({ label: 'edit', edits: [caseEdit(this.id(at), patch)] });
  }

  /** A task on the first case. */
  async make(subject: string, more: Patch = {}): Promise<string> {
    const id = `local:${this.laptop.newId()}`;
    const caseId = this.id(0);
    const patch = {
      kind: 'task',
      subject,
      caseId,
      byId: this.org.kim,
      at: '2026-06-15T00:00:00Z',
      done: false,
      ...more,
    };
    await this.app.editor.save({ label: subject, edits: [{ table: 'activities', id, kind: 'create', patch, caseId }] });
    return id;
  }

  colleague(at: number, fields: Readonly<Record<string, unknown>>): void {
    this.org.clock.pass(1_000);
    this.org.colleagues.edit('Case', this.id(at), fields);
  }

  /** That of the newest write of the org. */
  get lastSecond(): number {
    return Date.parse(this.org.ledger.ops().at(-1)!.at.replace('+0000', 'Z')) / 1_000;
  }

  /** A colleague's write that Salesforce stamps with that second. */
  colleagueAt(second: number, at: number, fields: Readonly<Record<string, unknown>>): void {
    this.org.colleagues.edit('Case', this.id(at), fields, { at: second });
  }

  /** What the next calls meet. */
  faults(...ahead: readonly (LineFault | null)[]): void {
    this.laptop.weather.ahead.push(...ahead);
  }

  /** Sends or fetches; ends with the process where that ends. */
  async sync(part: 'push' | 'pull'): Promise<void> {
    const work = part === 'push' ? this.app.push.run() : this.app.pull().catch(() => undefined);
    await Promise.race([work, this.app.mortal.died]);
  }

  /** The network works, time passes, and the app sends and fetches until it has nothing left to do. */
  async calm(): Promise<void> {
    this.laptop.weather.ahead.length = 0;
    for (let round = 0; round < 2; round++) {
      this.org.clock.pass(40 * 60_000);
      await this.sync('push');
      await this.sync('pull');
    }
  }

  async restart(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.app.mortal.end();
    this.app = await this.laptop.start();
  }

  /** Everything that the app wrote into a field, in order. */
  written(field: string, object = 'Case'): unknown[] {
    return this.org.ledger.ops().flatMap((op) => (op.via === 'rest' && op.object === object && field in op.after ? [op.after[field]] : []));
  } // prettier-ignore

  field(at: number, field: string): unknown {
    return this.org.store.table('Case').get(this.id(at))?.[field];
  }

  shown(at: number): Readonly<Record<string, unknown>> | undefined {
    return this.laptop.shown('cases', this.id(at));
  }

  get states(): string[] {
    return this.laptop.waiting.map(({ state }) => state);
  }

  tasks(subject: string): number {
    return this.org.store.table('Task').rows.filter((row) => row['Subject'] === subject).length;
  }
}

/** Does it again and again, so that what strikes strikes at another step each time; stops once it no longer struck. */
export async function atEveryStep(act: (step: number) => Promise<'struck' | 'over'>, most = 200): Promise<number> {
  for (let step = 1; step < most; step++) if ((await act(step)) === 'over') return step - 1;
  return most;
}
