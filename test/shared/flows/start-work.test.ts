import { expect, it } from 'vitest';
import { fy25, fy26 } from '#shared/handbook';
import { parseInstant } from '#shared/lib';
import { startOfWork } from '../../../shared/flows/start-work.ts';
import { aCase, aStartedCase, NOW } from '../../support/builders.ts';

const now = parseInstant(NOW);

it('work starts with the edition’s own status, and with when', () => {
  expect(startOfWork(aCase(), fy26, now)).toEqual({ status: 'In Progress: Attempting Contact', startedAt: NOW });
  expect(startOfWork(aCase(), fy25, now)).toEqual({ status: 'In Progress', startedAt: NOW });
});

it('work that was put off goes on from when it began, and what is under way or closed is left as it is', () => {
  expect(startOfWork(aStartedCase({ status: 'Open' }), fy26, now)).toEqual({
    status: 'In Progress: Attempting Contact',
  });
  expect(startOfWork(aStartedCase(), fy26, now)).toEqual({});
  expect(startOfWork(aStartedCase({ status: 'Closed: Resolved' }), fy26, now)).toEqual({});
});
