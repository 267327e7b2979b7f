import * as vscode from 'vscode';
import type { Bus, Emulator } from '../emulator/emulator.ts';

/** Starts the emulator for a session that finds none, and relays the session's messages to the adapter inside it. */
export class DebugRelays implements vscode.DebugAdapterDescriptorFactory {
  private readonly emulator: Emulator;
  private readonly log: vscode.LogOutputChannel;

  constructor(emulator: Emulator, log: vscode.LogOutputChannel) {
    this.emulator = emulator;
    this.log = log;
  }

  async createDebugAdapterDescriptor({
    id,
    configuration,
  }: vscode.DebugSession): Promise<vscode.DebugAdapterDescriptor> {
    const isOurs = this.emulator.state === 'stopped';
    if (isOurs) {
      const { program, bus = 'embedded' } = configuration as { program?: string; bus?: Bus };
      if (program === undefined) throw new Error('The launch configuration needs a "program": a manifest or a folder.');
      await this.emulator.run({ files: [vscode.Uri.file(program)], bus, awaitsDebugger: true });
    }
    return new vscode.DebugAdapterInlineImplementation(new Relay(id, this.emulator, this.log, isOurs));
  }
}

/** A debug adapter without a mind of its own: the Debug Adapter Protocol is spoken in the emulator. */
class Relay implements vscode.DebugAdapter {
  private readonly messages = new vscode.EventEmitter<vscode.DebugProtocolMessage>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly session: string;
  private readonly emulator: Emulator;
  private readonly log: vscode.LogOutputChannel;
  private readonly stopsWithSession: boolean;

  readonly onDidSendMessage = this.messages.event;

  constructor(session: string, emulator: Emulator, log: vscode.LogOutputChannel, stopsWithSession: boolean) {
    this.session = session;
    this.emulator = emulator;
    this.log = log;
    this.stopsWithSession = stopsWithSession;
    this.subscriptions = [
      emulator.onNotification((message) => {
        if (message.notification === 'debug' && message.params.session === session)
          this.messages.fire(message.params.message as vscode.DebugProtocolMessage);
      }),
      emulator.onDidChangeState((state) => {
        if (state === 'stopped') this.messages.fire({ type: 'event', event: 'terminated', seq: 0 });
      }),
    ];
  }

  handleMessage(message: vscode.DebugProtocolMessage): void {
    this.emulator.request('debug', { session: this.session, message }).catch((error: unknown) => {
      this.log.warn(`debug: ${error instanceof Error ? error.message : String(error)}`);
      this.messages.fire(refusal(message as { seq: number; command?: string }, error));
    });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.messages.dispose();
    if (this.stopsWithSession) void this.emulator.stop();
  }
}

/** The answer to a request that could not be relayed; without one VS Code would wait for ever. */
function refusal({ seq, command }: { seq: number; command?: string }, error: unknown): vscode.DebugProtocolMessage {
  const message = error instanceof Error ? error.message : String(error);
  return {
    type: 'response',
    seq: 0,
    request_seq: seq,
    command,
    success: false,
    message,
  };
}
