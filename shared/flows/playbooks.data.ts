import type { EditionId } from '#shared/domain';

/** The editions that have a case playbook; the first Global Digital SMB page borrows fy25's. */
export const PLAYBOOKS: readonly EditionId[] = ['fy26', 'fy25', 'global-digital-smb'];
export const FY26: readonly EditionId[] = ['fy26'];
export const FY25: readonly EditionId[] = ['fy25', 'global-digital-smb'];
