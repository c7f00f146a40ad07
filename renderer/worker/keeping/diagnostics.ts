import { redact } from '#shared/diagnostics';
import { formatInstant } from '#shared/lib';
import type { DeskState } from '#shared/rpc';
import type { BackendClient } from '../pull/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dataFacts } from './data-facts.ts';

export interface DiagnosticsWish {
  readonly host: 'electron' | 'browser';
  readonly customerText: boolean;
}

/**
 * Facts for whoever helps: versions, settings, how the sync stands, the newest lines of the log. Names and texts of customers
 * and colleagues are taken out of it unless they are asked for; secrets always are.
 */
export async function diagnosticsOf(
  workspace: Workspace,
  state: DeskState,
  backend: Pick<BackendClient, 'app'>,
  { host, customerText }: DiagnosticsWish,
  now: number,
): Promise<{ fileName: string; text: string }> {
  const { session, rules, db, index } = workspace;
  const { settings } = rules;
  const [app, log, data, cursors] = await Promise.all([
    backend.app.info().catch(() => null),
    backend.app.recentLog().catch(() => ['The main process did not answer.']),
    dataFacts(workspace),
    db.cursors.toArray(),
  ]);
  const facts = {
    made: formatInstant(now),
    app,
    host,
    browser: navigator.userAgent,
    workspace: {
      practice: session.practice,
      scope: session.scope.kind,
      usable: state.usable,
      signedIn: session.signedIn,
    },
    rules: {
      edition: rules.edition.id,
      basis: rules.edition.basis,
      fault: rules.editionFault,
      silences: settings.silences,
      zone: rules.zone,
      laptopZone: rules.laptopZone,
      weekend: settings.weekend,
      holidays: settings.holidays.length,
      initials: Object.keys(settings.initials).length,
      notifications: settings.notifications,
      whenClosed: settings.whenClosed,
    },
    data,
    sync: { ...state.sync, step: state.sync.step },
    edits: state.edits,
    lanes: cursors.map(({ lane, phase, stored, floor }) => ({ lane, phase, stored, floor })),
    log,
  };
  const text = `${JSON.stringify(facts, null, 2)}\n`;
  return {
    fileName: `advocate-desk-diagnostics-${facts.made.slice(0, 10)}.json`,
    text: redact(text, customerText ? [] : namesIn(index)),
  };
}

/** Every name and subject that the workspace holds; the longest first, so that a whole name goes before a part of it. */
function namesIn({ accounts, contacts, leads, opportunities, cases, users }: Workspace['index']): string[] {
  const names = new Set<string>();
  for (const { name } of accounts.values()) names.add(name);
  for (const { firstName, lastName } of contacts.values()) {
    if (firstName) names.add(`${firstName} ${lastName}`);
    names.add(lastName);
  }
  for (const { lastName, company } of leads.values()) {
    names.add(lastName);
    if (company) names.add(company);
  }
  for (const { name } of opportunities.values()) names.add(name);
  for (const { subject } of cases.values()) names.add(subject);
  for (const { name } of users.values()) names.add(name);
  return [...names].sort((a, b) => b.length - a.length);
}
