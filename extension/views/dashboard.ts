import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Location, Request, Response } from '../../emulator/control/protocol/protocol.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { FromDashboard, ToDashboard } from '../webview/message.ts';

/** The dashboard in an editor tab: relays messages between its page and the emulator, and opens what it points at. */
export class Dashboard implements vscode.Disposable {
  private readonly assets: vscode.Uri;
  private readonly emulator: Emulator;
  private readonly subscriptions: vscode.Disposable[];
  private panel: vscode.WebviewPanel | null = null;
  /** Asked for before the page could listen. */
  private eventToShow: string | null = null;
  private isReady = false;

  constructor(context: vscode.ExtensionContext, emulator: Emulator) {
    this.assets = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
    this.emulator = emulator;
    this.subscriptions = [
      emulator.onNotification((notification) => {
        if (notification.notification !== 'debug') this.post(notification);
      }),
      emulator.onDidChangeState((state) => this.post({ host: 'state', state })),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel) => Promise.resolve(this.adopt(panel)),
      }),
    ];
  }

  /** Reveals it beside the editor, with an event selected if one is given. */
  show(event?: string): void {
    if (this.panel === null) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      // A page behind another tab would lose the event that is being edited, and what it was asked to show.
      const options = { retainContextWhenHidden: true };
      this.adopt(vscode.window.createWebviewPanel(viewType, 'Argo Events Local', column, options));
    } else this.panel.reveal(undefined, true);
    if (event === undefined) return;
    this.eventToShow = event;
    this.showEvent();
  }

  dispose(): void {
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    this.isReady = false;
    panel.iconPath = new vscode.ThemeIcon('pulse');
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.assets] };
    panel.webview.onDidReceiveMessage((message: FromDashboard) => void this.receive(message));
    panel.webview.html = this.page(panel.webview);
  }

  private async receive(message: FromDashboard): Promise<void> {
    if (!('host' in message)) return this.post(await this.answer(message));
    if (message.host === 'ready') {
      this.isReady = true;
      this.post({ host: 'state', state: this.emulator.state });
      this.showEvent();
    } else if (message.host === 'open') await open(message.at);
    else if (message.host === 'save') await save(message.name, message.text);
    else await vscode.commands.executeCommand('argo-events-local.run');
  }

  private async answer({ id, method, params }: Request): Promise<Response> {
    try {
      return { id, result: await this.emulator.request(method, params) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  }

  private showEvent(): void {
    if (!this.isReady || this.eventToShow === null) return;
    this.post({ host: 'show', event: this.eventToShow });
    this.eventToShow = null;
  }

  private post(message: ToDashboard): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own function has no such argument
    void this.panel?.webview.postMessage(message);
  }

  private page(webview: vscode.Webview): string {
    const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.assets, name)).toString();
    const nonce = randomBytes(16).toString('base64');
    const policy = [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}'`,
      `style-src ${webview.cspSource} 'unsafe-inline'`,
      `font-src ${webview.cspSource}`,
      `img-src ${webview.cspSource} data:`,
      `worker-src blob:`,
    ].join('; ');
    return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Argo Events Local</title>
    <link rel="stylesheet" href="${asset('dashboard.css')}" />
  </head>
  <body>
    <div id="dashboard"></div>
    <script type="module" nonce="${nonce}" src="${asset('dashboard.js')}"></script>
  </body>
</html>`;
  }
}

const viewType = 'argo-events-local.dashboard';

/** Asks where to, beside the manifests at first, and opens what was saved. */
async function save(name: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { YAML: ['yaml', 'yml'] },
    title: 'Save as fixture',
  });
  if (file === undefined) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.One });
}

async function open({ file, line, column }: Location): Promise<void> {
  const position = new vscode.Position(line - 1, column - 1);
  const editor = await vscode.window.showTextDocument(vscode.Uri.file(file), {
    viewColumn: vscode.ViewColumn.One,
    selection: new vscode.Range(position, position),
  });
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
