import type { Id } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { createCalendar, type Calendar } from '#shared/lib';
import { editionInForce, isZone, judgedBy, type WorkspaceSettings } from '#shared/settings';
import { version as appVersion } from '../../../package.json';

/** Raised when the rules judge otherwise than before, between two versions of the app. */
const rulesRevision = 2;

/** The settings, made into what the cases are judged by. */
export interface RulesInForce {
  readonly settings: WorkspaceSettings;
  readonly edition: HandbookEdition;
  /** Why the chosen edition could not be read; null when it holds. */
  readonly editionFault: string | null;
  readonly laptopZone: string;
  readonly zone: string;
  readonly calendar: Calendar;
  /** Differs wherever a case could be judged differently: another version of the app, or another team, too. */
  readonly print: string;
}

export function rulesInForce(settings: WorkspaceSettings, laptopZone: string, owners: ReadonlySet<Id>): RulesInForce {
  const { edition, fault: editionFault } = editionInForce(settings);
  const zone = settings.zone ?? (isZone(laptopZone) ? laptopZone : 'UTC');
  const { weekend, holidays } = settings;
  return {
    settings,
    edition,
    editionFault,
    laptopZone,
    zone,
    calendar: createCalendar({ zone, weekend, holidays: holidays.map(({ day }) => day) }),
    print: judgedBy(edition, zone, settings, [appVersion, rulesRevision, ...[...owners].sort()].join(' ')),
  };
}
