import { expect, it } from 'vitest';
import { pause } from '../../../../electron/backend/salesforce/pause.ts';
import { failureOf } from '../../../support/practice.ts';

it('a pause ends by itself', async () => {
  expect(await pause(0)).toBeUndefined();
  expect(await pause(0, new AbortController().signal)).toBeUndefined();
});

it('a pause is over at once when it is cancelled, before or meanwhile', async () => {
  const cancel = new AbortController();
  const paused = failureOf(pause(1_000_000, cancel.signal));
  cancel.abort();
  expect(await paused).toMatchObject({ code: 'CANCELLED' });
  expect(await failureOf(pause(1_000_000, cancel.signal))).toMatchObject({ code: 'CANCELLED' });
});
