import { expect } from 'vitest';
import type { LineFault } from '../simulate/line.ts';
import { atEveryStep, FaultyDesk } from './a-desk.ts';
import type { Row } from './rows-push.ts';

/** Rows of `sync-research.md` §4.2 about fetching, stops and lost disks. */
export const stopRows: Readonly<Record<number, Row>> = {
  5: ['the app ends at any step of a pull: nothing is missing, nothing double', () => pullEndsAnywhere('kill')],
  6: ['the same with the power: a page that was half stored is not there, nor is its cursor', () => pullEndsAnywhere('power')],
  7: ['the same with the whole database: it is fetched anew', () => pullEndsAnywhere('lost')],
  13: [
    'a record is edited at any step of a pull that brings it: the edit stays, other fields are taken in',
    async () => {
      const steps = await atEveryStep(async (step) => {
        const desk = await FaultyDesk.open();
        desk.colleague(0, { Description: 'theirs' });
        desk.org.clock.pass(5_000);
        const later: Promise<void>[] = [];
        desk.app.mortal.interruptIn(step, () => void later.push(desk.edit(0, { subject: 'mine' })));
        await desk.sync('pull');
        if (later.length === 0) return 'over';
        await Promise.all(later);
        expect(desk.shown(0)).toMatchObject({ subject: 'mine' });
        await desk.calm();
        expect([desk.field(0, 'Subject'), desk.shown(0)?.['description'], desk.states]).toEqual(['mine', 'theirs', []]);
        return 'struck';
      });
      return `${steps} steps`;
    },
  ],
  33: ['500, 503, half an answer: nothing breaks, and it goes on', () => passing(['server-error', 'unavailable', 'truncate'])],
  43: [
    'the database is lost with an edit in it: the journal brings it back, and it is sent once',
    async () => {
      const desk = await FaultyDesk.open();
      await desk.edit(0, { subject: 'mine' });
      desk.laptop.disk.lose();
      await desk.restart();
      expect([desk.states, desk.app.editor.state.restored]).toEqual([['queued'], 1]);
      await desk.calm();
      expect([desk.written('Subject'), desk.states, desk.shown(3)?.['subject']]).toEqual([['mine'], [], 'first 3']);
    },
  ],
  44: [
    'the power goes at any step of an edit: what was said to be saved is there',
    async () => {
      const steps = await atEveryStep(async (step) => {
        const desk = await FaultyDesk.open();
        desk.app.mortal.endIn(step);
        let saved = false;
        await Promise.race([desk.edit(0, { subject: 'mine' }).then(() => (saved = true)), desk.app.mortal.died]);
        const { isDead } = desk.app.mortal;
        desk.laptop.disk.losePower();
        await desk.restart();
        if (saved) expect(desk.states).toEqual(['queued']);
        await desk.calm();
        expect(desk.written('Subject').length).toBeLessThanOrEqual(1);
        return isDead ? 'struck' : 'over';
      });
      return `${steps} steps`;
    },
  ],
  48: [
    'a worker that was replaced wakes up again: its commits are refused',
    async () => {
      const desk = await FaultyDesk.open();
      const old = desk.app;
      desk.app = await desk.laptop.start();
      await expect(desk.edit(0, { subject: 'old' }, old)).rejects.toMatchObject({ code: 'OPEN_ELSEWHERE' });
      await desk.edit(0, { subject: 'new' });
      await desk.calm();
      expect([desk.field(0, 'Subject'), desk.states]).toEqual(['new', []]);
    },
  ],
  58: ['a captive portal answers 200 with a page: the network’s fault', () => passing(['captive-portal'])],
}; // prettier-ignore

async function pullEndsAnywhere(death: 'kill' | 'power' | 'lost'): Promise<string> {
  const steps = await atEveryStep(async (step) => {
    const desk = await FaultyDesk.open();
    for (const at of [0, 1, 2, 3]) desk.colleague(at, { Subject: `news ${at}` });
    desk.org.clock.pass(5_000);
    desk.app.mortal.endIn(step);
    await desk.sync('pull');
    const { isDead } = desk.app.mortal;
    if (death === 'power') desk.laptop.disk.losePower();
    if (death === 'lost') desk.laptop.disk.lose();
    await desk.restart();
    desk.org.clock.pass(5_000);
    await desk.sync('pull');
    expect([0, 1, 2, 3].map((at) => desk.shown(at)?.['subject'])).toEqual(['news 0', 'news 1', 'news 2', 'news 3']);
    expect(desk.laptop.disk.rows('cases').length).toBe(4);
    return isDead ? 'struck' : 'over';
  });
  return `${steps} steps`;
}

/** Each of the faults in the way of a pull and of a push, at each of their first calls. */
async function passing(faults: readonly LineFault[]): Promise<void> {
  for (const fault of faults)
    for (const part of ['pull', 'push'] as const)
      for (let calls = 0; calls < 3; calls++) {
        const desk = await FaultyDesk.open();
        desk.colleague(1, { Subject: 'theirs' });
        await desk.edit(0, { subject: 'mine' });
        desk.faults(...Array<null>(calls).fill(null), fault);
        await desk.sync(part);
        expect(desk.app.push.paused?.code).not.toBe('INTERNAL');
        await desk.calm();
        expect([desk.written('Subject'), desk.shown(1)?.['subject'], desk.states]).toEqual([['mine'], 'theirs', []]);
      }
}
