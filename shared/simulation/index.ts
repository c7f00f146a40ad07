export { simulate } from './simulate.ts';
export type { ChangedCase, SimulationOptions, VerdictChange } from './simulate.ts';
