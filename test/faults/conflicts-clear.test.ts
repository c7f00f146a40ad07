import { describe, expect, it } from 'vitest';
import { FaultyDesk } from './a-desk.ts';

/** A desk on whose first case a colleague wrote what we were about to write otherwise, and on which a person is asked. */
async function asked(): Promise<FaultyDesk> {
  const desk = await FaultyDesk.open();
  await desk.edit(0, { subject: 'mine' });
  desk.colleague(0, { Subject: 'theirs' });
  await desk.sync('push');
  expect(desk.states).toEqual(['conflict']);
  return desk;
}

/** What a whole sync does: fetch, then send. */
async function sync(desk: FaultyDesk): Promise<void> {
  desk.org.clock.pass(60_000);
  await desk.sync('pull');
  await desk.sync('push');
}
const marks = (desk: FaultyDesk) => desk.laptop.disk.rows('conflicts');
const lines = (desk: FaultyDesk) => desk.laptop.disk.rows('history').map(({ label }) => label);
const said = 'Nothing stands against it any more: edit';

describe('a conflict that somebody ended in Salesforce', () => {
  it('by writing the same asks nobody and sends nothing', async () => {
    const desk = await asked();
    desk.colleague(0, { Subject: 'mine' });
    await sync(desk);
    expect([desk.states, marks(desk), desk.written('Subject')]).toEqual([[], [], []]);
    expect(await desk.app.outbox.cards(9)).toEqual([]);
    expect(lines(desk)).toContain(said);
    expect(desk.laptop.journal.live.size).toBe(0);
  });

  it('by taking theirs back lets ours go', async () => {
    const desk = await asked();
    desk.colleague(0, { Subject: 'first 0' });
    await sync(desk);
    expect([desk.states, marks(desk), desk.field(0, 'Subject')]).toEqual([[], [], 'mine']);
    expect(lines(desk)).toContain(said);
  });

  it('is judged from what was stored, also when the app ended right after the page', async () => {
    const desk = await asked();
    desk.colleague(0, { Subject: 'first 0' });
    desk.org.clock.pass(60_000);
    await desk.sync('pull');
    await desk.restart();
    await desk.sync('push');
    expect([desk.states, desk.field(0, 'Subject')]).toEqual([[], 'mine']);
  });

  it('for one of two fields is asked about for the other alone', async () => {
    const desk = await FaultyDesk.open();
    await desk.edit(0, { subject: 'mine', priority: 'High' });
    desk.colleague(0, { Subject: 'theirs', Priority: 'Low' });
    await desk.sync('push');
    desk.colleague(0, { Priority: 'High' });
    await sync(desk);
    const [card] = await desk.app.outbox.cards(9);
    expect(card?.fields.filter(({ contested }) => contested).map(({ field }) => field)).toEqual(['subject']);
    expect([desk.states, desk.written('Subject')]).toEqual([['conflict'], []]);
  });
});

describe('a conflict that is still one', () => {
  it('stays when the colleague writes something else again', async () => {
    const desk = await asked();
    desk.colleague(0, { Subject: 'theirs again' });
    await sync(desk);
    expect([desk.states, desk.field(0, 'Subject'), lines(desk).includes(said)]).toEqual([
      ['conflict'],
      'theirs again',
      false,
    ]);
    expect(marks(desk)).toMatchObject([{ fields: [{ field: 'subject', theirs: 'theirs again' }] }]);
  });

  it('stays when our write was lost and its field is as before: it may have been taken back', async () => {
    const desk = await FaultyDesk.open();
    await desk.edit(0, { subject: 'mine' });
    desk.faults(null, 'drop-after');
    await desk.sync('push');
    desk.colleague(0, { Subject: 'first 0' });
    await sync(desk);
    expect(desk.states).toEqual(['conflict']);
    desk.colleague(0, { Description: 'news' });
    await sync(desk);
    expect([desk.states, marks(desk).length, desk.written('Subject')]).toEqual([['conflict'], 1, ['mine']]);
    desk.colleague(0, { Subject: 'mine' });
    await sync(desk);
    expect([desk.states, marks(desk), desk.written('Subject')]).toEqual([[], [], ['mine']]);
  });

  it('does not ask again about a field that was decided', async () => {
    const desk = await FaultyDesk.open();
    await desk.edit(0, { subject: 'mine', priority: 'High' });
    desk.colleague(0, { Subject: 'theirs', Priority: 'Low' });
    await desk.sync('push');
    await desk.app.outbox.resolve(`cases/${desk.id(0)}`, 'subject', 'yours');
    desk.colleague(0, { Priority: 'Medium' });
    await sync(desk);
    expect([desk.states, desk.field(0, 'Subject'), desk.field(0, 'Priority')]).toEqual([[], 'mine', 'High']);
  });
});
