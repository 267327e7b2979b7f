import * as vscode from 'vscode';
import type { Emulator, State } from '../emulator/emulator.ts';

/** One item: how the emulator stands, and how many events and dead letters there are; a click opens the dashboard. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('argo-events-local.status', vscode.StatusBarAlignment.Left);
  private readonly subscriptions: vscode.Disposable[];

  constructor(emulator: Emulator) {
    this.item.name = 'Argo Events Local';
    this.item.command = 'argo-events-local.openDashboard';
    this.subscriptions = [
      emulator.onDidChangeState((state) => this.show(state, '')),
      emulator.onNotification((message) => {
        if (message.notification !== 'status') return;
        const { bus, counts } = message.params;
        this.show(
          emulator.state,
          ` · ${bus.kind} · ${plural(counts.events, 'event')}${deadLetters(counts.deadLetters)}`,
        );
      }),
    ];
  }

  dispose(): void {
    this.item.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(state: State, details: string): void {
    if (state === 'stopped') return this.item.hide();
    const icon = state === 'running' ? '$(pulse)' : '$(loading~spin)';
    this.item.text = `${icon} Argo Events${details}`;
    this.item.tooltip =
      state === 'running' ? 'Argo Events Local is running: open the dashboard' : `Argo Events Local is ${state}`;
    this.item.show();
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function deadLetters(count: number): string {
  return count === 0 ? '' : ` · ${plural(count, 'dead letter')}`;
}
