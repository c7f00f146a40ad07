interface ElsewhereTest {
  readonly file: string;
  readonly test: string;
  /** Where that is not quite the row. */
  readonly nearest?: string;
}

/** Rows that another test file proves, by the name of its test. */
export const coveredRows: Readonly<Record<number, ElsewhereTest>> = {
  8: { file: 'renderer/worker/pull/pull.browser.test.ts', test: 'does not crawl again what it has crawled, and looks back over the overlap' },
  9: { file: 'renderer/worker/pull/sweep.browser.test.ts', test: 'fetches a row that became visible later than any overlap waits' },
  10: { file: 'electron/backend/salesforce/paging.test.ts', test: 'of a delta bring every row of the span once, also where many share a second', nearest: '60 rows in few seconds, pages of 1 to 70, instead of 6,000 in one' },
  11: { file: 'renderer/worker/pull/pull.browser.test.ts', test: 'goes on by the last row when Salesforce has lost the place of the query' },
  12: { file: 'renderer/worker/pull/pull.browser.test.ts', test: 'brings every row once, over several pages' },
  22: { file: 'renderer/worker/pull/sweep.browser.test.ts', test: 'removes a row that was deleted past the bin, which no delta tells' },
  23: { file: 'renderer/worker/pull/sweep.browser.test.ts', test: 'says of rows that are not deleted but no longer shown that access to them was lost' },
  24: { file: 'renderer/worker/pull/sweep.browser.test.ts', test: 'is held: nothing is removed, and what is gone is said' },
  25: { file: 'renderer/worker/pull/sweep.browser.test.ts', test: 'are followed: what named the one that is gone names the other' },
  27: { file: 'faults/auth-mid-push.test.ts', test: 'is renewed once; the same write goes on, and each change is written once' },
  28: { file: 'electron/backend/salesforce/client.test.ts', test: 'ends in AUTH_REQUIRED after three requests when the new one is refused as well' },
  29: { file: 'faults/killed-host.test.ts', test: 'before the new pair is stored: a sign-in is asked for, and what waits is still there' },
  30: { file: 'electron/backend/salesforce/client.test.ts', test: 'is refreshed once for two calls that meet it at the same time' },
  31: { file: 'faults/auth-mid-push.test.ts', test: 'sends nothing for somebody else who signs in, and everything for its person after that' },
  37: { file: 'electron/backend/salesforce/record-writer.test.ts', test: 'is conditional, not assigned by rules, and read back in the same call' },
  38: { file: 'renderer/worker/pull/sweep.browser.test.ts', test: 'that is missing leaves out only the lanes that need it' },
  39: { file: 'renderer/worker/editing/editor.browser.test.ts', test: 'for what the org says of its fields, by how much and with what to choose' },
  40: { file: 'electron/backend/salesforce/client.test.ts', test: 'is measured against the Date header: %i ms ahead', nearest: 'the clock that counts is the server’s; no whole day is run again under another one' },
  41: { file: 'electron/backend/salesforce/client.test.ts', test: 'is offline when it takes longer than its time', nearest: 'a call that outlives its time, without a laptop that sleeps' },
  42: { file: 'electron/backend/journal/journal-file.test.ts', test: 'refuses the batch, and takes it once there is room: half a frame is not left in the way' },
  45: { file: 'electron/backend/journal/journal-histories.test.ts', test: 'that is cut off anywhere comes back as it was after one of its batches, and goes on from there' },
  46: { file: 'electron/backend/workspace/session-service.test.ts', test: 'asks the keychain again after it failed' },
  47: { file: 'e2e/two-windows.test.ts', test: 'says that the workspace is open elsewhere, takes it over when told to, and gives it back' },
  49: { file: 'e2e/sign-out.test.ts', test: 'that was stopped halfway is finished at the next start, before anything is opened' },
  50: { file: 'electron/backend/workspace/session-owner.test.ts', test: 'is refused while work waits that is not in Salesforce, before anything is touched' },
  52: { file: 'renderer/worker/push/push.browser.test.ts', test: 'makes a record first, then what names it, under the id that Salesforce gave', nearest: 'that children wait for a refused parent is plan-push.test.ts’s' },
  55: { file: 'renderer/worker/pull/sweep.browser.test.ts', test: 'is found out by a row that went back, and everything is taken as it stands there' },
  56: { file: 'shared/outbox/plan-push.test.ts', test: 'is all of 10,000 good ones behind a rejected one, but not what follows on its record' },
}; // prettier-ignore

/** Rows that are run once more with processes that are really killed, and real files: the host's own, or the host's and Chromium's. */
export const killedRows: Readonly<Record<number, readonly ElsewhereTest[]>> = {
  1: [
    { file: 'e2e/failpoints.test.ts', test: 'in Salesforce, and nobody knows' },
    { file: 'e2e/push.test.ts', test: 'exactly once when the power goes while it is on its way' },
  ],
  2: [{ file: 'e2e/failpoints.test.ts', test: 'noted as sent, and not on its way' }],
  5: [
    { file: 'e2e/crash.test.ts', test: 'in the middle of the first sync, again and again, loses and doubles nothing' },
  ],
  6: [{ file: 'e2e/failpoints.test.ts', test: 'handed over and not stored: none of it is there' }],
  7: [{ file: 'e2e/failpoints.test.ts', test: 'stored, and nobody was told: all of it is there' }],
  29: [
    {
      file: 'faults/killed-host.test.ts',
      test: 'with the new pair stored and used by nobody: it serves at the next start',
    },
  ],
  42: [
    {
      file: 'faults/killed-host.test.ts',
      test: 'says so of the edit that did not fit, takes the next that does, and has nothing half at the next start',
      nearest: 'a limit on the size of files stands for the full disk',
    },
  ],
  43: [
    {
      file: 'e2e/lost-database.test.ts',
      test: 'a database that the browser lost is fetched anew, and what was ticked lies over it',
    },
    { file: 'e2e/damaged-database.test.ts', test: 'the list of its files is garbled' },
  ],
  44: [
    { file: 'e2e/damaged-database.test.ts', test: 'its log is cut within the write that held the edit' },
    { file: 'e2e/damaged-database.test.ts', test: 'its log is cut to nothing' },
  ],
  45: [
    {
      file: 'faults/killed-host.test.ts',
      test: 'written and not flushed',
      nearest: 'a killed process leaves what it wrote; torn ends are made by cutting the file',
    },
  ],
};

/** Rows that nothing here runs, and why. */
export const openRows: Readonly<Record<number, string>> = {
  26: 'the app edits no lead, so none can be converted under an edit',
  51: 'operations have had one shape so far; upgrade.browser.test.ts opens the first release’s database',
  59: 'falls away: records are not encrypted, so nothing happens between a look and its transaction',
};
