import { describe, expect, it } from 'vitest';
import { editionOf } from '#shared/handbook';
import { ruleFacts } from '../../../renderer/state/rule-facts.ts';

describe('a rule where it is cited', () => {
  it('says its sentence and where that stands', () => {
    expect(ruleFacts('R10-5', editionOf('fy26'))).toEqual({
      id: 'R10-5',
      says: expect.stringContaining('GitLab Admin') as string,
      source: expect.stringMatching(/^High Velocity Sales and First Orders, “.+”$/) as string,
      notes: [],
      known: true,
    });
  });

  it('says that it is borrowed, and from where', () => {
    const { notes } = ruleFacts('SLA-2', editionOf('global-digital-smb'));
    expect(notes).toContain('Borrowed from “Global Digital SMB, FY25”.');
  });

  it('says what was decided where the handbook is silent, once', () => {
    expect(ruleFacts('SLA-1', editionOf('fy26')).notes).toEqual([
      'The handbook is silent here. Hours are clock hours.',
    ]);
    expect(ruleFacts('SLA-4', editionOf('fy26')).notes).toEqual([
      'The handbook is silent here. Which exemptions hold where two lists disagree? The longer list.',
    ]);
  });

  it('says when the edition has no such rule', () => {
    expect(ruleFacts('TIER', editionOf('fy26'))).toMatchObject({
      says: '“High Velocity Sales & First Orders, FY26” has no such rule.',
      source: null,
      known: false,
    });
  });
});
