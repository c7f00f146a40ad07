import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#shared/rpc';
import { SessionFile } from '../../../../electron/backend/workspace/session-file.ts';
import { TestHost } from '../../../support/test-host.ts';

const session: Session = {
  orgId: '00D000000000001AAA',
  userId: '005000000000001AAA',
  name: 'Ada Novak',
  username: 'ada@example.com',
  instanceUrl: 'https://acme.my.salesforce.com',
  practice: false,
  scope: { kind: 'manager', reports: ['005000000000002AAA'] },
  signedIn: true,
};
let host: TestHost;
let file: SessionFile;
let path: string;
beforeEach(() => {
  host = new TestHost();
  file = new SessionFile(join(host.dataFolder, 'desk'));
  path = join(host.dataFolder, 'desk', 'session.json');
});
afterEach(() => host.dispose());

describe('the file that says whose workspace this is', () => {
  it('gives the session back as it was, but signed in', () => {
    file.save(session);
    expect(file.load()).toEqual({ ...session, signedIn: false });
  });

  it('is for its owner alone, and leaves nothing half-written beside it', () => {
    file.save(session);
    file.save({ ...session, name: 'Ada N.' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(host.dataFolder, 'desk'))).toEqual(['session.json']);
    expect(file.load()?.name).toBe('Ada N.');
  });

  it('is nobody’s before the first sign-in and after it was cleared', () => {
    expect(file.load()).toBeNull();
    file.clear();
    file.save(session);
    file.clear();
    expect(file.load()).toBeNull();
  });

  it.each(['', '{"orgId":', '[]', 'null', JSON.stringify({ ...session, scope: { kind: 'guest' } })])(
    'is nobody’s when it cannot be read as a session: %s',
    (damaged) => {
      mkdirSync(join(host.dataFolder, 'desk'));
      writeFileSync(path, damaged);
      expect(file.load()).toBeNull();
    },
  );
});
