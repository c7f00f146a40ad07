// What the lint bench reads of the app.
export { fy26 } from '#shared/handbook';
export { parseDay } from '#shared/lib';
export { fixNextSteps, lintNextSteps } from '#shared/next-steps';
