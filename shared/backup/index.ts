export { BACKUP_PARTS, backupHead, backupPiece, bundleText, endOfBackup, endOfPart, readBackup } from './backup.ts';
export type { BackupPart, DeskPart, ReadBackup } from './backup.ts';
