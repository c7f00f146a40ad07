import type { OrgSettings } from '../org-folder.ts';
import type { PracticeLogin } from '../practice-login.ts';
import type { Store } from '../store/store.ts';
import { AccountMaker } from './accounts.ts';
import type { CasePlan } from './case-plan.ts';
import { CaseWriter } from './case-writer.ts';
import { closedCase, closedCreatedAt, closedTrigger } from './closed-cases.ts';
import { ESSENTIAL_COUNT, openCase } from './open-cases.ts';
import { makeTeam } from './team.ts';
import type { Random } from './random.ts';
import { textWriter } from './texts.ts';
import { TRIGGERS } from './triggers.data.ts';
import { World, type Advocate, type Team } from './world.ts';

/** Open cases among all: about one in seven, but never fewer than the essential ones of each Advocate. */
const OPEN_SHARE = 0.135;
/** Among a thousand cases, those that routing left with the Sales User. */
const UNASSIGNED_PER_THOUSAND = 3;

interface Draft {
  readonly advocate: Advocate;
  readonly createdAt: number;
  readonly index: number;
  /** Open cases are planned at once, closed ones when their turn comes. */
  readonly plan: CasePlan | null;
  readonly guarded: boolean;
}

/** Fills an empty store. Everything follows from the settings' seed, now, cases and advocates. */
export function generateOrg(
  store: Store,
  settings: Pick<OrgSettings, 'seed' | 'now' | 'cases' | 'advocates'>,
): { logins: readonly PracticeLogin[]; team: Team } {
  const world = new World(store, settings);
  const { team, logins } = makeTeam(world);
  const accounts = new AccountMaker(world, team);
  const writer = new CaseWriter(world, team, accounts);
  store.writeText = textWriter(store);

  const drafts = draftCases(world, team.advocates);
  drafts.sort((a, b) => a.createdAt - b.createdAt || a.index - b.index);
  let closed = 0;
  for (const draft of drafts) {
    const random = world.random(3, draft.index);
    const { advocate } = draft;
    let { plan } = draft;
    if (!plan) {
      plan = closedCase(closedTrigger(closed, random), draft.createdAt, advocate.calendar, random);
      closed += 1;
    }
    writer.write(plan, advocate, random, draft.guarded);
  }
  return { logins, team };
}

function draftCases(world: World, advocates: readonly Advocate[]): Draft[] {
  const share = world.cases / advocates.length;
  const openEach = Math.max(ESSENTIAL_COUNT, Math.round(share * OPEN_SHARE));
  const unassigned = Math.max(2, Math.round((world.cases * UNASSIGNED_PER_THOUSAND) / 1000));
  const drafts: Draft[] = [];
  advocates.forEach((advocate, turn) => {
    for (let n = 0; n < openEach; n += 1) {
      const index = drafts.length;
      const plan = openCase(n, turn * 5, advocate.calendar, world.random(1, index));
      drafts.push({ advocate, createdAt: plan.createdAt, index, plan, guarded: n < ESSENTIAL_COUNT });
    }
  });
  while (drafts.length < world.cases) {
    const index = drafts.length;
    const random = world.random(2, index);
    const advocate = advocates[index % advocates.length] as Advocate;
    const createdAt = closedCreatedAt(advocate.calendar, random);
    const left = world.cases - index <= unassigned;
    const plan = left ? unassignedCase(advocate, random) : null;
    drafts.push({ advocate, createdAt: plan?.createdAt ?? createdAt, index, plan, guarded: false });
  }
  return drafts;
}

/** Routing found nobody: the case stays with the Sales User (R10-2). */
function unassignedCase(advocate: Advocate, random: Random): CasePlan {
  const { calendar } = advocate;
  return {
    trigger: closedTrigger(TRIGGERS.length, random),
    createdAt: calendar.now - random.int(1, 60) * 3600,
    routedAt: null,
    startedAt: null,
    closedAt: null,
    status: 'Open',
    account: 'own',
    contact: 'set',
    opportunity: null,
    linked: true,
    nextSteps: { manner: 'none', entries: 0, writtenOn: calendar.today, due: null },
    happenings: [],
    resolution: null,
    feedback: null,
    unassigned: true,
  };
}
