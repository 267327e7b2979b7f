import * as vscode from 'vscode';
import { pathOf } from '../emulator/path-of.ts';
import { isManifest } from '../manifest.ts';

/** What F5 does where there is no `launch.json`: it debugs the manifest in the editor, else the folder. */
export const debugConfigurations: vscode.DebugConfigurationProvider = {
  resolveDebugConfiguration(folder, configuration) {
    if (configuration.type) return configuration;
    const document = vscode.window.activeTextEditor?.document;
    const target = document !== undefined && isManifest(document) ? document.uri : folder?.uri;
    if (target === undefined) return null;
    return { type: 'argo-events', request: 'launch', name: 'Argo Events', program: pathOf(target) };
  },
};
