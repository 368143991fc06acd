// Backups of the whole database: written while the universe runs, restored into an empty one.
export { BackupError } from './backup-error.ts';
export type { Manifest } from './manifest.ts';
export { backUp, restore } from './whole-database.ts';
