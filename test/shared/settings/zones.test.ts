import { expect, it } from 'vitest';
import { isZone } from '#shared/settings';

it.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Europe/Atlantis', false],
  ['+02:00', false],
  ['', false],
])('says whether %j is a zone', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});
