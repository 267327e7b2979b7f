import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolderName } from '../../language/house-files/data-folder.ts';
import { findDataFolder } from '../data-folder.ts';
import { UserError } from '../user-error.ts';

/** The data folder that `--data` names, else the nearest one upwards from the working directory. */
export function chosenDataFolder(option: string | undefined): string {
  if (option !== undefined) {
    const folder = resolve(option);
    if (!existsSync(folder))
      throw new UserError(`The data folder ${option} does not exist: nothing was recorded there.`);
    return folder;
  }
  const folder = findDataFolder(process.cwd());
  if (folder === null)
    throw new UserError(
      `Nothing was recorded here or above (no ${dataFolderName} folder): start with argo-events-local run.`,
    );
  return folder;
}
