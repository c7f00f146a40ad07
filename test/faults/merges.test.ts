import { describe, expect, it } from 'vitest';
import { RowSurgery } from '../../electron/backend/practice-org/control/row-surgery.ts';
import type { Patch } from '#shared/outbox';
import { atEveryStep, FaultyDesk } from './a-desk.ts';

/** A desk that knows three contacts of its account, of which Salesforce can merge one into another. */
class MergeDesk {
  readonly desk: FaultyDesk;
  readonly loser: string;
  readonly winner: string;
  readonly third: string;

  private constructor(desk: FaultyDesk) {
    this.desk = desk;
    const contact = (LastName: string): string =>
      desk.org.colleagues.create('Contact', { LastName, AccountId: desk.field(0, 'AccountId'), Phone: '1' });
    [this.loser, this.winner, this.third] = [contact('Loser'), contact('Winner'), contact('Third')];
  }

  /** `contact`: of the first case. */
  static async open(contact: 'loser' | 'third' = 'third'): Promise<MergeDesk> {
    const merging = new MergeDesk(await FaultyDesk.open());
    const { desk, loser, winner, third } = merging;
    for (const [at, id] of [merging[contact], loser, winner, third].entries()) desk.colleague(at, { ContactId: id });
    await merging.pull();
    expect([loser, winner, third].map((id) => merging.shown(id)?.['phone'])).toEqual(['1', '1', '1']);
    return merging;
  }

  merge(): void {
    const { store, ledger, colleagues, clock } = this.desk.org;
    clock.pass(1_000);
    new RowSurgery(store, ledger, colleagues).merge(this.winner, [this.loser]);
  }

  /** Contacts come with the passes over everything. */
  async pull(): Promise<void> {
    this.desk.org.clock.pass(40 * 60_000);
    await this.desk.sync('pull');
  }

  async editContact(id: string, patch: Patch): Promise<void> {
    await this.desk.app.editor.save({ label: 'edit', edits: [{ table: 'contacts', id, kind: 'update', patch }] });
  }

  shown(id: string): Readonly<Record<string, unknown>> | undefined {
    return this.desk.laptop.shown('contacts', id);
  }

  contact(id: string, field: string): unknown {
    return this.desk.org.store.table('Contact').get(id)?.[field];
  }

  /** Nothing on the laptop that waits or is shown names the loser any more. */
  expectForgotten(): void {
    const { disk, journal } = this.desk.laptop;
    const names = ['cases', 'contacts', 'activities', 'outbox', 'serverCopies', 'conflicts'];
    expect(JSON.stringify(names.map((name) => disk.rows(name)))).not.toContain(this.loser);
    expect(JSON.stringify(this.desk.app.editor.waiting)).not.toContain(this.loser);
    expect([journal.live.size, this.desk.states]).toEqual([0, []]);
  }
}

describe('a change that names a merged record', () => {
  it('names the survivor, and Salesforce’s own value stays what it was', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner, third } = merging;
    await desk.edit(0, { contactId: loser });
    merging.merge();
    await merging.pull();
    expect(desk.laptop.waiting).toMatchObject([
      { patch: { contactId: winner }, base: { contactId: third }, state: 'queued' },
    ]);
    expect(desk.shown(0)).toMatchObject({ contactId: winner });
    expect(desk.app.index.cases.get(desk.id(0))).toMatchObject({ contactId: winner });
    expect(desk.laptop.disk.rows('serverCopies')).toMatchObject([{ copy: { contactId: third } }]);
    await desk.calm();
    expect([desk.field(0, 'ContactId'), desk.written('ContactId')]).toEqual([winner, [winner]]);
    merging.expectForgotten();
  });

  it('is of a new record as well', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    const id = await desk.make('call', { contactId: loser });
    merging.merge();
    await merging.pull();
    expect(desk.laptop.shown('activities', id)).toMatchObject({ contactId: winner });
    await desk.calm();
    expect(desk.org.store.table('Task').rows.at(-1)?.['WhoId']).toBe(winner);
    merging.expectForgotten();
  });

  it('as what was there is no conflict', async () => {
    const merging = await MergeDesk.open('loser');
    const { desk, third } = merging;
    await desk.edit(0, { contactId: third });
    merging.merge();
    await merging.pull();
    expect([desk.states, desk.laptop.disk.rows('conflicts')]).toEqual([['queued'], []]);
    await desk.calm();
    expect([desk.field(0, 'ContactId'), desk.states]).toEqual([third, []]);
    merging.expectForgotten();
  });

  it('is nothing any more where the merge did what was wanted', async () => {
    const merging = await MergeDesk.open('loser');
    const { desk, winner } = merging;
    await desk.edit(0, { contactId: winner });
    merging.merge();
    await merging.pull();
    expect([desk.states, desk.shown(0)?.['contactId'], desk.laptop.disk.rows('serverCopies')]).toEqual([
      [],
      winner,
      [],
    ]);
    await desk.restart();
    await desk.calm();
    expect(desk.written('ContactId')).toEqual([]);
    merging.expectForgotten();
  });

  it('that was refused before the merge was known goes then', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    await desk.edit(0, { contactId: loser });
    merging.merge();
    await desk.sync('push');
    expect(desk.states).toEqual(['rejected']);
    await desk.calm();
    expect([desk.field(0, 'ContactId'), desk.written('ContactId')]).toEqual([winner, [winner]]);
    merging.expectForgotten();
  });

  it('is renamed once, wherever the app ends meanwhile', { timeout: 120_000 }, async () => {
    await atEveryStep(async (step) => {
      const merging = await MergeDesk.open();
      const { desk, loser, winner } = merging;
      await desk.edit(0, { contactId: loser });
      await merging.editContact(loser, { phone: '2' });
      merging.merge();
      desk.org.clock.pass(40 * 60_000);
      desk.app.mortal.endIn(step);
      await desk.sync('pull');
      const { isDead } = desk.app.mortal;
      desk.laptop.disk.losePower();
      await desk.restart();
      await desk.calm();
      expect([desk.written('ContactId'), desk.written('Phone', 'Contact'), merging.contact(winner, 'Phone')]).toEqual([
        [winner],
        ['2'],
        '2',
      ]);
      merging.expectForgotten();
      return isDead ? 'struck' : 'over';
    });
  });
});

describe('a change of a merged record', () => {
  it('becomes one of the survivor', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    await merging.editContact(loser, { phone: '2' });
    merging.merge();
    await merging.pull();
    expect([merging.shown(loser), merging.shown(winner)]).toMatchObject([
      undefined,
      { phone: '2', lastName: 'Winner' },
    ]);
    expect(desk.laptop.waiting).toMatchObject([
      { id: winner, state: 'queued', patch: { phone: '2' }, base: { phone: '1' } },
    ]);
    await desk.calm();
    expect(merging.contact(winner, 'Phone')).toBe('2');
    merging.expectForgotten();
  });

  it('is taken back on the survivor', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    await merging.editContact(loser, { phone: '2' });
    merging.merge();
    await merging.pull();
    await expect.poll(() => desk.app.editor.undo()).toEqual({ label: 'edit' });
    expect(merging.shown(winner)).toMatchObject({ phone: '1', lastName: 'Winner' });
    expect(desk.laptop.waiting).toEqual([]);
  });

  it('asks where the survivor has something else than was seen', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    await merging.editContact(loser, { phone: '2', title: 'Buyer' });
    desk.org.colleagues.edit('Contact', winner, { Phone: '9' });
    merging.merge();
    await desk.calm();
    expect([merging.contact(winner, 'Phone'), merging.contact(winner, 'Title')]).toEqual(['9', 'Buyer']);
    const [card] = await desk.app.outbox.cards(9);
    expect(card).toMatchObject({ kind: 'conflict', deleted: false, id: winner, title: 'Winner' });
    expect(card?.fields).toMatchObject([{ field: 'phone', before: '1', theirs: '9', yours: '2', contested: true }]);
    await desk.app.outbox.resolve(card!.card, 'phone', 'yours');
    await desk.calm();
    expect(merging.contact(winner, 'Phone')).toBe('2');
    merging.expectForgotten();
  });

  it('that met its end before the merge was known goes on then', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    await merging.editContact(loser, { phone: '2' });
    merging.merge();
    await desk.sync('push');
    expect(await desk.app.outbox.cards(9)).toMatchObject([{ deleted: true }]);
    await desk.calm();
    expect(merging.contact(winner, 'Phone')).toBe('2');
    merging.expectForgotten();
  });

  it('stays a text to decide on where a change of the survivor waits too', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    await merging.editContact(loser, { phone: '2' });
    await merging.editContact(winner, { phone: '3' });
    merging.merge();
    await merging.pull();
    const cards = await desk.app.outbox.cards(9);
    expect(cards).toMatchObject([
      { kind: 'conflict', deleted: true, id: loser, fields: [{ yours: '2' }] },
      { kind: 'waiting', id: winner, fields: [{ yours: '3' }] },
    ]);
    await desk.sync('push');
    expect(merging.contact(winner, 'Phone')).toBe('3');
  });

  it('that removes it has nothing left to do, and leaves the survivor alone', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner } = merging;
    await desk.app.editor.save({ label: 'remove', edits: [{ table: 'contacts', id: loser, kind: 'remove' }] });
    merging.merge();
    await merging.pull();
    await desk.calm();
    expect([desk.states, merging.contact(winner, 'IsDeleted')]).toEqual([[], false]);
  });

  it('goes on to the last survivor of several merges', async () => {
    const merging = await MergeDesk.open();
    const { desk, loser, winner, third } = merging;
    await merging.editContact(loser, { phone: '2' });
    merging.merge();
    const { store, ledger, colleagues } = desk.org;
    new RowSurgery(store, ledger, colleagues).merge(third, [winner]);
    await desk.calm();
    expect(merging.contact(third, 'Phone')).toBe('2');
    merging.expectForgotten();
  });
});
