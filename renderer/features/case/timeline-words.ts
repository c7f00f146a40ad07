import type { CaseDetail } from '#shared/rpc';

type Activity = Pick<CaseDetail['activities'][number], 'kind' | 'direction' | 'done' | 'outcome'>;

/** What somebody did, after their name: `replied`, `called`, `asked`, `will meet the customer`. */
export function happened({ kind, direction, done, outcome }: Activity, ahead: boolean): string {
  const how = outcome === null || outcome === '' ? '' : ` (${outcome})`;
  switch (kind) {
    case 'email':
      return direction === 'in' ? 'wrote' : direction === 'out' ? 'sent' : 'mailed';
    case 'call':
      return `${direction === 'in' ? 'called in' : 'called'}${how}`;
    case 'meeting':
      return `${ahead ? 'has a meeting' : done ? 'held a meeting' : 'had a meeting, without a word on how it went'}${how}`;
    case 'task':
      return done ? 'did' : 'plans';
    case 'request':
      return 'asked';
    case 'note':
      return 'noted';
  }
}
