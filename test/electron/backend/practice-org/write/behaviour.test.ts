import { describe, expect, it } from 'vitest';
import { Behaviour } from '../../../../../electron/backend/practice-org/write/behaviour.ts';

describe('the org’s behaviour', () => {
  it('lists what runs', () => {
    const behaviour = new Behaviour();
    behaviour.off.add('assignment');
    expect(behaviour.list()).toEqual({
      'started-at': true,
      'rewrite-status': false,
      'normalise-html': false,
      'resolution-action': true,
      'next-steps-date': true,
      'gitlab-admin': true,
      'trim-text': true,
      'last-activity': true,
      'touch-case': true,
      assignment: false,
      'duplicate-contact': true,
    });
    expect(behaviour.runs('assignment')).toBe(false);
  });

  it('keeps a row locked as often as it was told', () => {
    const behaviour = new Behaviour();
    behaviour.lock('a', 2);
    expect([['a'], ['b', 'a'], ['a']].map((ids) => behaviour.takeLocked(ids))).toEqual(['a', 'a', null]);
  });

  it('frees a row', () => {
    const behaviour = new Behaviour();
    behaviour.lock('a', 2);
    behaviour.lock('a', 0);
    expect(behaviour.takeLocked(['a'])).toBeNull();
  });
});
