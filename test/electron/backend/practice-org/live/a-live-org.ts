import { Colleagues } from '../../../../../electron/backend/practice-org/colleagues.ts';
import { generateOrg } from '../../../../../electron/backend/practice-org/generator/generate-org.ts';
import { Random } from '../../../../../electron/backend/practice-org/generator/random.ts';
import type { Happening } from '../../../../../electron/backend/practice-org/live/live-desk.ts';
import { Ledger } from '../../../../../electron/backend/practice-org/store/ledger.ts';
import { Store } from '../../../../../electron/backend/practice-org/store/store.ts';
import type { Row } from '../../../../../electron/backend/practice-org/store/table.ts';
import { Behaviour } from '../../../../../electron/backend/practice-org/write/behaviour.ts';
import { NOW } from '../a-store.ts';

export const LIVE_NOW = Date.parse(NOW);

/** A generated org with a clock that a test moves, and no server. */
export function aLiveOrg() {
  const time = { now: LIVE_NOW };
  const store = new Store(() => time.now);
  const { team } = generateOrg(store, { seed: 7, now: NOW, cases: 200, advocates: 12 });
  const ledger = new Ledger(store, { append: () => undefined, cutTo: () => undefined });
  const colleagues = new Colleagues(store, ledger, new Behaviour(), team.system);
  const advocate = team.advocates[0];
  if (!advocate) throw new Error('the org has no Advocate');
  const happening = (luck: number, changes: Partial<Happening> = {}): Happening => ({
    advocate,
    signedIn: new Set([advocate.id]),
    random: new Random(luck),
    at: time.now / 1000,
    ...changes,
  });
  const rowsOf = (object: string): readonly Row[] => store.table(object).rows;
  return { time, store, team, ledger, colleagues, advocate, happening, rowsOf, desk: { store, colleagues, team } };
}
