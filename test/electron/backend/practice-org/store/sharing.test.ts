import { describe, expect, it } from 'vitest';
import { Sharing } from '../../../../../electron/backend/practice-org/store/sharing.ts';

describe('sharing', () => {
  it('keeps nothing from anybody at first', () => {
    const sharing = new Sharing();
    expect([sharing.restricts('kim'), sharing.of('kim', 'Case', '1')]).toEqual([false, 'full']);
  });

  it('keeps a row from one user, and an object from another', () => {
    const sharing = new Sharing();
    sharing.set('kim', '1', 'none');
    sharing.set('mara', 'Case', 'read');
    expect([
      sharing.of('kim', 'Case', '1'),
      sharing.of('kim', 'Case', '2'),
      sharing.of('mara', 'Case', '1'),
      sharing.of('mara', 'Task', '1'),
    ]).toEqual(['none', 'full', 'read', 'full']);
  });

  it('goes by the row before it goes by its object', () => {
    const sharing = new Sharing();
    sharing.set('kim', 'Case', 'none');
    sharing.set('kim', '1', 'read');
    expect([sharing.of('kim', 'Case', '1'), sharing.of('kim', 'Case', '2')]).toEqual(['read', 'none']);
  });

  it('says what held before, and forgets who has everything back', () => {
    const sharing = new Sharing();
    expect([sharing.set('kim', '1', 'none'), sharing.set('kim', '1', 'full'), sharing.restricts('kim')]).toEqual([
      'full',
      'none',
      false,
    ]);
  });
});
