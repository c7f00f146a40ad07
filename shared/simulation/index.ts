export { simulate, simulateCase } from './simulate.ts';
export type { ChangedCase, SimulationOptions, VerdictChange } from './simulate.ts';
