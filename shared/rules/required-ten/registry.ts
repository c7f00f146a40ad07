import type { RequiredTenItem } from './define-item.ts';
import { r10Item1 } from './r10-1.ts';
import { r10Item10 } from './r10-10.ts';
import { r10Item11 } from './r10-11.ts';
import { r10Item12 } from './r10-12.ts';
import { r10Item2 } from './r10-2.ts';
import { r10Item3 } from './r10-3.ts';
import { r10Item4 } from './r10-4.ts';
import { r10Item5 } from './r10-5.ts';
import { r10Item6 } from './r10-6.ts';
import { r10Item7 } from './r10-7.ts';
import { r10Item8 } from './r10-8.ts';
import { r10Item9 } from './r10-9.ts';

/** Every item that an edition may list, in the handbook's order. */
export const REQUIRED_TEN_ITEMS: readonly RequiredTenItem[] = [
  r10Item1,
  r10Item2,
  r10Item3,
  r10Item4,
  r10Item5,
  r10Item6,
  r10Item7,
  r10Item8,
  r10Item9,
  r10Item10,
  r10Item11,
  r10Item12,
];
