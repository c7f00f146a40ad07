import { EDITION_IDS, editionOf, type HandbookEdition } from '#shared/handbook';
import type { DeskState, EditionFacts, SettingsFacts } from '#shared/rpc';
import { ownEditions, shortEditionName } from '#shared/settings';
import type { RulesInForce } from '../workspace/rules-in-force.ts';

/** What the state says of an edition on every screen. */
export function marksOf(edition: HandbookEdition): DeskState['edition'] {
  const { id, name, borrowed, notDefined } = edition;
  return {
    id,
    name,
    shortName: shortEditionName(edition),
    borrowed: borrowed.map((one) => ({ ...one })),
    notDefined: notDefined.map((one) => ({ ...one })),
  };
}

/** The settings with what there is to choose from. */
export function factsOf({ settings, laptopZone, zone, editionFault }: RulesInForce): SettingsFacts {
  const fact = (edition: HandbookEdition, own: boolean): EditionFacts => ({
    ...marksOf(edition),
    own,
    basis: edition.basis,
  });
  return {
    settings: { ...settings, weekend: [...settings.weekend], holidays: settings.holidays.map((one) => ({ ...one })) },
    laptopZone,
    zone,
    editions: [
      ...EDITION_IDS.map((id) => fact(editionOf(id), false)),
      ...ownEditions(settings.editions).built.map((edition) => fact(edition, true)),
    ],
    editionFault,
  };
}
