/** The folder with what runs have recorded, at the root of the workspace or folder that is run. */
export const dataFolderName = '.argo-events-local';

/** The journal within it. */
export const journalFile = 'journal.sqlite';
