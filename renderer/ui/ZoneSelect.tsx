import { useMemo } from 'react';
import { Select } from './Select.tsx';

const laptop = 'laptop';

interface ZoneSelectProps {
  readonly label: string;
  /** The zone chosen; null follows the laptop's. */
  readonly zone: string | null;
  readonly laptopZone: string;
  readonly hint?: string;
  readonly onChoose: (zone: string | null) => void;
}

/** A time zone, or whatever this laptop is set to. Typing a few letters of the city finds it. */
export function ZoneSelect({ label, zone, laptopZone, hint, onChoose }: ZoneSelectProps) {
  const choices = useMemo(() => {
    const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...(zone === null ? [] : [zone])]);
    const named = [...zones].map((one) => [one, nameOf(one)] as const);
    named.sort(([, a], [, b]) => (a < b ? -1 : 1));
    return [[laptop, `As this laptop: ${nameOf(laptopZone)}`] as const, ...named];
  }, [zone, laptopZone]);
  return (
    <Select
      label={label}
      value={zone ?? laptop}
      choices={choices}
      {...(hint && { hint })}
      onChoose={(chosen) => onChoose(chosen === laptop ? null : chosen)}
    />
  );
}

/** The city first, by which people know it: `Berlin (Europe)`. */
function nameOf(zone: string): string {
  const [area = zone, ...place] = zone.replaceAll('_', ' ').split('/');
  return place.length === 0 ? area : `${place.reverse().join(', ')} (${area})`;
}
