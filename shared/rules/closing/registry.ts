import { close1 } from './close-1.ts';
import { close2 } from './close-2.ts';
import { close3 } from './close-3.ts';
import { close4 } from './close-4.ts';
import { close5 } from './close-5.ts';
import { close6 } from './close-6.ts';
import type { ClosingRule } from './define-closing-rule.ts';
import { hva2 } from './hva-2.ts';
import { r10Closing11 } from './r10-11.ts';
import { r10Closing12 } from './r10-12.ts';
import { r10Closing3 } from './r10-3.ts';
import { r10Closing4 } from './r10-4.ts';
import { r10Closing5 } from './r10-5.ts';
import { r10Closing6 } from './r10-6.ts';
import { r10Closing7 } from './r10-7.ts';
import { r10Closing8 } from './r10-8.ts';
import { r10Closing9 } from './r10-9.ts';
import { uc5 } from './uc-5.ts';

/** The rules of the closing gate, in the order in which a person should mend what they find. */
export const CLOSING_RULES: readonly ClosingRule[] = [
  hva2,
  close4,
  close3,
  close1,
  close2,
  close5,
  close6,
  r10Closing12,
  r10Closing4,
  r10Closing3,
  uc5,
  r10Closing5,
  r10Closing6,
  r10Closing7,
  r10Closing8,
  r10Closing9,
  r10Closing11,
];
