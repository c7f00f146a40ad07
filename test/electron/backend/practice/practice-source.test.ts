import { describe, expect, it } from 'vitest';
import { DeskError } from '#shared/rpc';
import { PracticeSource, type RunningPractice } from '../../../../electron/backend/practice/practice-source.ts';
import { failureOf } from '../../../support/practice.ts';

/** A source whose starts are settled by the test, and which counts starts and closes. */
function aSource() {
  const starts: { resolve(): void; reject(error: unknown): void }[] = [];
  const count = { closed: 0 };
  const running: RunningPractice = {
    url: 'http://127.0.0.1:1',
    clientId: 'client',
    logins: [],
    close: async () => {
      count.closed += 1;
    },
  };
  const source = new PracticeSource(
    () => new Promise((resolve, reject) => starts.push({ resolve: () => resolve(running), reject })),
  );
  return { source, starts, count, running };
}

describe('the practice org', () => {
  it('is not started before someone asks', () => {
    expect(aSource().starts).toEqual([]);
  });

  it('starts once for two who ask at the same time, and for one who asks later', async () => {
    const { source, starts, running } = aSource();
    const asked = [source.start(), source.start()];
    starts[0]?.resolve();
    expect([...(await Promise.all(asked)), await source.start()]).toEqual([running, running, running]);
    expect(starts.length).toBe(1);
  });

  it('says why it did not start, to all who asked, and tries again at the next ask', async () => {
    const { source, starts, running } = aSource();
    const asked = [source.start(), source.start()].map(failureOf);
    starts[0]?.reject(new Error('the disk is full'));
    const failure = { code: 'PRACTICE_UNAVAILABLE', message: 'The practice org did not start: the disk is full' };
    expect(await Promise.all(asked)).toEqual([failure, failure]);
    const again = source.start();
    starts[1]?.resolve();
    expect(await again).toBe(running);
  });

  it('passes a failure on that is already told', async () => {
    const { source, starts } = aSource();
    const asked = failureOf(source.start());
    starts[0]?.reject(new DeskError('OFFLINE', 'It cannot be reached.', 'Wait.'));
    expect(await asked).toEqual({ code: 'OFFLINE', message: 'It cannot be reached.' });
  });

  it('is woken without a word of its failure, which shows when it is called', async () => {
    const { source, starts } = aSource();
    const woken = source.wake();
    starts[0]?.reject(new Error('no'));
    expect(await woken).toBeUndefined();
  });

  it('is closed with the app, also while it is still starting, and only once', async () => {
    const { source, starts, count } = aSource();
    void source.start();
    const closing = source.close();
    starts[0]?.resolve();
    await closing;
    await source.close();
    expect(count.closed).toBe(1);
  });

  it('need not have started to be closed', async () => {
    const { source, starts } = aSource();
    await source.close();
    expect(starts).toEqual([]);
    void source.start().catch(() => undefined);
    const closing = source.close();
    starts[0]?.reject(new Error('no'));
    await closing;
  });

  it('is made anew once it is stopped, and starts again when it is next asked for', async () => {
    const done: string[] = [];
    const org = {
      url: 'http://127.0.0.1:1',
      clientId: 'client',
      logins: [],
      close: async () => void done.push('stopped'),
    };
    const source = new PracticeSource(
      async () => (done.push('started'), org),
      () => void done.push('forgotten'),
    );
    await source.start();
    await source.reset();
    await source.start();
    expect(done).toEqual(['started', 'stopped', 'forgotten', 'started']);
  });

  it('is not made anew where somebody else runs it', async () => {
    const { source } = aSource();
    expect(await failureOf(source.reset())).toEqual({
      code: 'RULE_REFUSED',
      message: 'The practice org is run by somebody else.',
    });
  });
});
