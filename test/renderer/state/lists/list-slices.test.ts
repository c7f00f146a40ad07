import { describe, expect, it } from 'vitest';
import { dayShape, type ListView } from '#shared/lists';
import { ListSlices, type AskWindow } from '../../../../renderer/state/lists/list-slices.ts';
import { aState, FakeDesk, rowsOf } from '../../fake-desk.ts';

type Wish = Parameters<AskWindow>[0];
const aView = (search = ''): ListView => ({ ...dayShape, search });

/** Slices on a list whose answers come when the test says so. */
function held(rows = 1_000) {
  const desk = new FakeDesk(aState(), rowsOf(rows));
  const asked: Wish[] = [];
  let answer: (() => void) | undefined;
  const slices = new ListSlices(async (wish) => {
    asked.push(wish);
    await new Promise<void>((resolve) => (answer = resolve));
    return desk.window(wish);
  });
  const settle = async () => {
    answer?.();
    answer = undefined;
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { desk, asked, slices, settle };
}

describe('the rows near the screen', () => {
  it('are shown first, and asked for once with a margin as soon as somebody scrolls', async () => {
    const { asked, slices, settle } = held();
    slices.want({ view: aView(), version: 1, from: 100, to: 120 });
    await settle();
    slices.want({ view: aView(), version: 1, from: 90, to: 110 });
    await settle();
    slices.want({ view: aView(), version: 1, from: 70, to: 90 });
    expect(asked).toEqual([
      { view: aView(), from: 96, to: 124, knownSpans: null },
      { view: aView(), from: 60, to: 126, knownSpans: expect.any(String) as string },
    ]);
    expect([...(slices.getCut()?.rows.keys() ?? [])].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 66 }, (_, at) => 60 + at),
    );
  });

  it('are asked for one window at a time, and the next is what is wanted by then', async () => {
    const { asked, slices, settle } = held();
    for (const from of [0, 100, 200, 500]) slices.want({ view: aView(), version: 1, from, to: from + 20 });
    await settle();
    expect(asked.map((wish) => wish.from)).toEqual([0, 470]);
  });

  it('of an old version stay until the new ones are there, and are the same where nothing changed', async () => {
    const { desk, slices, settle } = held(30);
    slices.want({ view: aView(), version: 1, from: 0, to: 20 });
    await settle();
    const before = slices.getCut();
    desk.rank([...rowsOf(30).slice(1), { ...rowsOf(1)[0]!, reason: 'Changed' }]);
    slices.want({ view: aView(), version: 2, from: 0, to: 20 });
    expect(slices.getCut()).toBe(before);
    await settle();
    const after = slices.getCut();
    expect(after?.version).toBe(2);
    expect(after?.rows.get(0)).toBe(before?.rows.get(1));
    expect(after?.rows.get(29)).not.toBe(before?.rows.get(0));
  });

  it('are not asked for again when the worker has answered with a later version', async () => {
    const { desk, asked, slices, settle } = held(30);
    desk.rank(rowsOf(30));
    slices.want({ view: aView(), version: 1, from: 0, to: 20 });
    await settle();
    slices.want({ view: aView(), version: 2, from: 0, to: 20 });
    expect(asked).toHaveLength(1);
  });

  it('of a search that was given up are dropped', async () => {
    const { asked, slices, settle } = held(30);
    slices.want({ view: aView('subject 1'), version: 1, from: 0, to: 20 });
    slices.want({ view: aView('subject 2'), version: 1, from: 0, to: 20 });
    await settle();
    expect(slices.getCut()).toBeUndefined();
    await settle();
    expect([slices.getCut()?.view.search, asked.length]).toEqual(['subject 2', 2]);
  });

  it('of a list that was closed meanwhile are dropped', async () => {
    const { slices, settle } = held(30);
    slices.want({ view: aView(), version: 1, from: 0, to: 20 });
    slices.clear();
    await settle();
    expect(slices.getCut()).toBeUndefined();
  });

  it('are asked for in vain no second time', async () => {
    const { desk, asked, slices, settle } = held(30);
    const { window } = desk;
    desk.window = (wish) => ({ ...window.call(desk, wish), total: 100 });
    slices.want({ view: aView(), version: 1, from: 20, to: 60 });
    await settle();
    await settle();
    await settle();
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('are few, however far somebody scrolls', async () => {
    const { slices, settle } = held(50_000);
    for (let from = 0; from < 40_000; from += 500) {
      slices.want({ view: aView(), version: 1, from, to: from + 20 });
      await settle();
    }
    expect(slices.getCut()?.rows.size).toBeLessThan(1_600);
  });

  it('of another filter are another list, and the same view made anew is the same list', async () => {
    const { asked, slices, settle } = held(30);
    slices.want({ view: aView(), version: 1, from: 0, to: 20 });
    await settle();
    slices.want({ view: aView(), version: 1, from: 0, to: 20 });
    expect(asked).toHaveLength(1);
    slices.want({ view: { ...aView(), filters: { ...dayShape.filters, gaps: true } }, version: 1, from: 0, to: 20 });
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('come without the groups that are known, which stay', async () => {
    const { desk, asked, slices, settle } = held(100);
    slices.want({ view: aView(), version: 1, from: 0, to: 5 });
    await settle();
    const { spans, spansId } = slices.getCut()!;
    const { window } = desk;
    desk.window = (wish) => ({ ...window.call(desk, wish), spans: null });
    slices.want({ view: aView(), version: 1, from: 60, to: 70 });
    await settle();
    expect([asked[1]?.knownSpans, slices.getCut()?.spans]).toEqual([spansId, spans]);
  });

  it('are asked for again after a failure', async () => {
    const desk = new FakeDesk();
    let tries = 0;
    const slices = new ListSlices(async (wish) => {
      tries += 1;
      if (tries === 1) throw new Error('The port broke.');
      return desk.window(wish);
    });
    slices.want({ view: aView(), version: 1, from: 0, to: 10 });
    await expect.poll(() => slices.getCut()?.total, { timeout: 3_000 }).toBe(10);
  });
});
