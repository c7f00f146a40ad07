import { CalendarDays, CircleAlert, CircleDot, Minus, TriangleAlert, type LucideIcon } from 'lucide-react';
import styles from './BandMark.module.css';

export type Band = 'breached' | 'now' | 'slipping' | 'planned' | 'quiet';

const marks: Readonly<Record<Band, { readonly word: string; readonly Shape: LucideIcon }>> = {
  breached: { word: 'Breached', Shape: CircleAlert },
  now: { word: 'Now', Shape: CircleDot },
  slipping: { word: 'Slipping', Shape: TriangleAlert },
  planned: { word: 'Planned', Shape: CalendarDays },
  quiet: { word: 'Quiet', Shape: Minus },
};

export function bandWord(band: Band): string {
  return marks[band].word;
}

/** The sign of a band: its colour, and a shape for those who do not see the colour. The word stands beside it or is said. */
export function BandShape({ band, size = 14 }: { readonly band: Band; readonly size?: number }) {
  const { Shape } = marks[band];
  return <Shape size={size} aria-hidden className={styles[band]} />;
}

/** The class that paints in a band's colour. */
export function bandColour(band: Band): string {
  return styles[band] ?? '';
}
