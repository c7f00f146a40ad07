import { expect } from 'vitest';
import { atEveryStep, FaultyDesk } from './a-desk.ts';

export type Row = readonly [what: string, act: () => Promise<string | void>];

/** Rows of `sync-research.md` §4.2 about sending, each run against the org's own write rules; gives what was counted. */
export const pushRows: Readonly<Record<number, Row>> = {
  1: ['the app ends at any step of a push: the change arrives once', () => endsAnywhere('kill')],
  2: ['the app ends at any step, and the database falls back to the last strict commit', () => endsAnywhere('power')],
  3: ['the answer to a create is lost, with the key field: one record', () => createLost(true)],
  4: ['the answer to a create is lost, without the key field: found by a look, one record', () => createLost(false)],
  14: [
    'the same field is edited at any step of its push: both land in order, the last one stays',
    async () => {
      const steps = await atEveryStep(async (step) => {
        const desk = await FaultyDesk.open();
        await desk.edit(0, { subject: 'one' });
        const later: Promise<void>[] = [];
        desk.app.mortal.interruptIn(step, () => void later.push(desk.edit(0, { subject: 'two' })));
        await desk.sync('push');
        if (later.length === 0) return 'over';
        await Promise.all(later);
        await desk.calm();
        expect([desk.field(0, 'Subject'), desk.states, desk.written('Subject').at(-1)]).toEqual(['two', [], 'two']);
        return 'struck';
      });
      return `${steps} steps`;
    },
  ],
  15: [
    'an edit that is taken back before it is sent writes nothing',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.edit(0, { subject: 'mine' });
      await desk.edit(0, { subject: 'first 0' });
      expect(desk.states).toEqual([]);
      await desk.calm();
      expect(desk.written('Subject')).toEqual([]);
    },
  ],
  16: [
    'a colleague edits another field: both stay',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.edit(0, { subject: 'mine' });
      desk.colleague(0, { Description: 'theirs' });
      await desk.calm();
      expect([desk.field(0, 'Subject'), desk.field(0, 'Description'), desk.states]).toEqual(['mine', 'theirs', []]);
    },
  ],
  17: [
    'a colleague edits the same field: a card, Salesforce untouched',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.edit(0, { subject: 'mine' });
      desk.colleague(0, { Subject: 'theirs' });
      await desk.calm();
      expect([desk.field(0, 'Subject'), desk.states, desk.written('Subject')]).toEqual(['theirs', ['conflict'], []]);
    },
  ],
  18: [
    'a colleague writes the same value: nothing is sent, nothing asked',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.edit(0, { subject: 'same' });
      desk.colleague(0, { Subject: 'same' });
      await desk.calm();
      expect([desk.states, desk.written('Subject')]).toEqual([[], []]);
    },
  ],
  19: [
    'a colleague writes at any step of the push: never written over, or it came after ours',
    async () => {
      const steps = await atEveryStep(async (step) => {
        const desk = await FaultyDesk.open();
        await desk.edit(0, { subject: 'mine' });
        let struck = false;
        desk.app.mortal.interruptIn(step, () => {
          struck = true;
          desk.colleague(0, { Subject: 'theirs' });
        });
        await desk.sync('push');
        if (!struck) return 'over';
        await desk.calm();
        expect(desk.field(0, 'Subject')).toBe('theirs');
        return 'struck';
      });
      return `${steps} steps`;
    },
  ],
  20: [
    'a colleague writes twice in one second: the second is taken in, met under an edit, and missed only between our look and our write',
    async () => {
      const desk = await FaultyDesk.open();
      desk.colleague(0, { Subject: 'theirs', Description: 'one' });
      await desk.sync('pull');
      const at = desk.lastSecond;
      desk.colleagueAt(at, 0, { Subject: 'theirs again', Description: 'two' });
      desk.org.clock.pass(60_000);
      await desk.sync('pull');
      expect(desk.shown(0)).toMatchObject({ subject: 'theirs again', description: 'two' });
      expect(desk.app.index.cases.get(desk.id(0))).toMatchObject({ subject: 'theirs again' });
      await desk.edit(0, { description: 'mine' });
      desk.colleagueAt(at, 0, { Description: 'three' });
      await desk.sync('push');
      expect([desk.field(0, 'Description'), desk.laptop.waiting.map(({ state }) => state)]).toEqual(['three', ['conflict']]);
      const holes = await sameSecondHoles();
      expect(holes).toBeGreaterThan(0);
      return `the known hole: ${holes} steps, between the look and the write`;
    },
  ],
  21: [
    'the record is deleted under an edit: a card with the text, and it is not made again',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.edit(0, { description: 'a long text' });
      desk.org.colleagues.remove('Case', desk.id(0));
      await desk.calm();
      expect(desk.laptop.waiting).toMatchObject([{ state: 'conflict', patch: { description: 'a long text' } }]);
      await desk.app.outbox.discard(`cases/${desk.id(0)}`);
      expect([desk.states, desk.org.store.table('Case').rows.length]).toEqual([[], 4]);
    },
  ],
  32: [
    'the calls of the day are used up: what waits stays and goes later',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.edit(0, { subject: 'mine' });
      desk.faults('limit-day');
      await desk.sync('push');
      expect([desk.app.push.paused?.code, desk.states]).toEqual(['QUOTA', ['queued']]);
      const { now } = desk.org.clock;
      await desk.sync('push');
      // Nothing was asked: each call takes its second.
      expect([desk.org.clock.now, desk.app.push.paused?.code]).toEqual([now, 'QUOTA']);
      await desk.calm();
      expect([desk.field(0, 'Subject'), desk.states]).toEqual(['mine', []]);
    },
  ],
  34: [
    'one row of 50 is locked three times: the others go at once, it follows alone',
    async () => {
      const desk = await FaultyDesk.open({ cases: 50 });
      for (let at = 0; at < 50; at++) await desk.edit(at, { subject: `mine ${at}` });
      desk.org.behaviour.lock(desk.id(7), 3);
      await desk.sync('push');
      expect([desk.states.length, desk.laptop.waiting[0]?.id]).toEqual([1, desk.id(7)]);
      await desk.calm();
      await desk.calm();
      expect([desk.field(7, 'Subject'), desk.states]).toEqual(['mine 7', []]);
    },
  ],
  35: [
    'a validation rule refuses one of twelve: eleven arrive, the card says why',
    async () => {
      const desk = await FaultyDesk.open({ cases: 12 });
      for (let at = 0; at < 12; at++) await desk.edit(at, at === 1 ? { nextSteps: 'no day' } : { subject: `mine ${at}` });
      await desk.calm();
      expect([desk.written('Subject').length, desk.laptop.waiting.map(({ lastError }) => lastError)]).toEqual([
        11,
        [expect.objectContaining({ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Next Steps need a Next Steps Date.' })],
      ]);
    },
  ],
  36: [
    'automation rewrites our status: shown as Salesforce has it, and not sent again',
    async () => {
      const desk = await FaultyDesk.open();
      desk.org.behaviour.off.delete('rewrite-status');
      await desk.edit(0, { status: 'In Progress: Attempting Contact' });
      await desk.calm();
      expect([desk.shown(0)?.['status'], desk.written('Status'), desk.states]).toEqual([
        'In Progress: Engaged',
        ['In Progress: Engaged'],
        [],
      ]);
    },
  ],
  53: [
    'made and removed offline: no write',
    async () => {
      const desk = await FaultyDesk.open();
      const id = await desk.make('a task');
      await desk.app.editor.save({ label: 'remove', edits: [{ table: 'activities', id, kind: 'remove' }] });
      await desk.calm();
      expect([desk.states, desk.tasks('a task'), desk.org.ledger.ops()]).toEqual([[], 0, []]);
    },
  ],
  54: [
    'the answer to a parent’s create is lost while its child waits: both arrive once, no local id is left',
    async () => {
      for (const keyed of [true, false]) {
        const desk = await FaultyDesk.open({ keyed });
        const id = `local:${desk.laptop.newId()}`;
        const patch = { lastName: 'Parent', accountId: String(desk.field(0, 'AccountId')) };
        await desk.app.editor.save({ label: 'contact', edits: [{ table: 'contacts', id, kind: 'create', patch }] });
        await desk.make('child', { contactId: id });
        desk.faults(...Array<null>(12).fill(null), 'drop-after');
        await desk.sync('push');
        await desk.calm();
        const [contact, ...more] = desk.org.store.table('Contact').rows;
        const child = desk.org.store.table('Task').rows.map((row) => row['WhoId']);
        expect([more, child, desk.states]).toEqual([[], [contact?.['Id']], []]);
        expect(JSON.stringify([desk.laptop.disk.rows('activities'), desk.laptop.disk.rows('contacts')])).not.toContain('local:');
      }
    },
  ],
  57: [
    'the answer to a removal is lost: gone counts as done',
    async () => {
      const desk = await FaultyDesk.open();
      const id = await desk.make('a task');
      await desk.calm();
      await desk.app.editor.save({ label: 'remove', edits: [{ table: 'activities', id: desk.laptop.idOf(id), kind: 'remove' }] });
      desk.faults(null, 'drop-after');
      await desk.sync('push');
      expect(desk.states).toEqual(['unknown']);
      await desk.calm();
      expect([desk.states, desk.org.ledger.ops().filter(({ kind }) => kind === 'delete').length]).toEqual([[], 1]);
    },
  ],
  60: [
    'our change landed, its answer was lost, a colleague took it back: a card, not a second sending',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.sync('push');
      await desk.edit(0, { subject: 'mine' });
      desk.faults(null, 'drop-after');
      await desk.sync('push');
      expect([desk.field(0, 'Subject'), desk.states]).toEqual(['mine', ['unknown']]);
      desk.colleague(0, { Subject: 'first 0' });
      await desk.calm();
      expect([desk.field(0, 'Subject'), desk.states, desk.written('Subject')]).toEqual(['first 0', ['conflict'], ['mine']]);
    },
  ],
}; // prettier-ignore

async function endsAnywhere(death: 'kill' | 'power'): Promise<string> {
  const steps = await atEveryStep(async (step) => {
    const desk = await FaultyDesk.open();
    await desk.edit(0, { subject: 'mine' });
    desk.app.mortal.endIn(step);
    await desk.sync('push');
    const { isDead } = desk.app.mortal;
    if (death === 'power') desk.laptop.disk.losePower();
    await desk.restart();
    await desk.calm();
    expect([desk.written('Subject'), desk.states]).toEqual([['mine'], []]);
    return isDead ? 'struck' : 'over';
  });
  return `${steps} steps`;
}

/** At how many steps of a push a colleague's write goes unseen when it carries the second of what our look found. */
async function sameSecondHoles(): Promise<number> {
  let holes = 0;
  await atEveryStep(async (step) => {
    const desk = await FaultyDesk.open();
    desk.colleague(0, { Subject: 'before' });
    await desk.sync('pull');
    await desk.edit(0, { subject: 'mine' });
    const at = desk.lastSecond;
    let struck = false;
    desk.app.mortal.interruptIn(step, () => {
      struck = true;
      if (desk.written('Subject').length === 0) desk.colleagueAt(at, 0, { Subject: 'theirs' });
    });
    await desk.sync('push');
    if (!struck) return 'over';
    await desk.calm();
    if (desk.field(0, 'Subject') === 'mine' && desk.org.ledger.ops().some(({ after }) => after['Subject'] === 'theirs')) holes++;
    return 'struck';
  });
  return holes;
} // prettier-ignore

async function createLost(keyed: boolean): Promise<void> {
  const desk = await FaultyDesk.open({ keyed });
  await desk.make('a task');
  desk.faults('drop-after');
  await desk.sync('push');
  expect([desk.tasks('a task'), desk.states]).toEqual([1, ['unknown']]);
  await desk.restart();
  await desk.calm();
  expect([desk.tasks('a task'), desk.states]).toEqual([1, []]);
}
