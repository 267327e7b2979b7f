import * as vscode from 'vscode';
import { isManifest } from '../manifest.ts';

/** What F5 does where there is no `launch.json`: it debugs the manifest in the editor, else the folder. */
export const debugConfigurations: vscode.DebugConfigurationProvider = {
  resolveDebugConfiguration(folder, configuration) {
    if (configuration.type) return configuration;
    const document = vscode.window.activeTextEditor?.document;
    const program = document !== undefined && isManifest(document) ? document.uri.fsPath : folder?.uri.fsPath;
    if (program === undefined) return null;
    return { type: 'argo-events', request: 'launch', name: 'Argo Events', program };
  },
};
