import * as vscode from 'vscode';
import { debug } from './commands/debug.ts';
import { openDashboard } from './commands/open-dashboard.ts';
import { type Pinnable, pinEvent } from './commands/pin-event.ts';
import { run, runOn } from './commands/run.ts';
import { type Sendable, sendEvent } from './commands/send-event.ts';
import { debugConfigurations } from './debugging/configurations.ts';
import { DebugRelays } from './debugging/relay.ts';
import { Emulator } from './emulator/emulator.ts';
import { ActivityFeed } from './language/activity-feed.ts';
import { LanguageServer } from './language/language-server.ts';
import { ManifestContext, setContext } from './manifest-context.ts';
import { Dashboard } from './views/dashboard.ts';
import { RunLenses } from './views/run-lenses.ts';
import { StatusBar } from './views/status-bar.ts';

/** Wires the extension. Nothing heavy happens here: the language server starts with the first file of ours, the emulator with Run. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Argo Events Local', { log: true });
  const emulator = new Emulator(context, log);
  const dashboard = new Dashboard(context, emulator);
  const languageServer = new LanguageServer(async () => {
    const { startLanguageClient } = await import('./language/language-client.ts');
    return startLanguageClient(context.asAbsolutePath('dist/bin/argo-events-local.cjs'), log);
  }, log);
  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    run: (resource?: vscode.Uri) => run(emulator, dashboard, resource),
    runOn: (resource?: vscode.Uri) => runOn(emulator, dashboard, resource),
    debug: (resource?: vscode.Uri) => debug(resource),
    stop: () => emulator.stop(),
    sendEvent: (what?: Sendable) => sendEvent(emulator, dashboard, what),
    pinEvent: (event: Pinnable) => pinEvent(event),
    openDashboard: () => openDashboard(emulator, dashboard),
    showLog: () => log.show(true),
  };
  setContext('emulator', true);
  context.subscriptions.push(
    log,
    emulator,
    dashboard,
    languageServer,
    new ActivityFeed(emulator, languageServer),
    new StatusBar(emulator),
    new ManifestContext(() => languageServer.start()),
    emulator.onDidChangeState((state) => setContext('running', state !== 'stopped')),
    ...Object.entries(commands).map(([name, command]) =>
      vscode.commands.registerCommand(`argo-events-local.${name}`, guarded(log, name, command)),
    ),
    vscode.languages.registerCodeLensProvider({ language: 'yaml' }, new RunLenses()),
    vscode.debug.registerDebugConfigurationProvider('argo-events', debugConfigurations),
    vscode.debug.registerDebugAdapterDescriptorFactory('argo-events', new DebugRelays(emulator, log)),
  );
}

/** A command that fails says so in one sentence; what else is known stands in the log. */
function guarded(log: vscode.LogOutputChannel, name: string, command: (...args: never[]) => unknown) {
  return async (...args: never[]): Promise<void> => {
    try {
      await command(...args);
    } catch (error) {
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      const message = error instanceof Error ? error.message : String(error);
      const showLog = 'Show Log';
      if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show(true);
    }
  };
}
