import { basename } from 'node:path';
import {
  DebugSession,
  Handles,
  InitializedEvent,
  Scope,
  Source,
  StackFrame,
  StoppedEvent,
  TerminatedEvent,
  Thread,
} from '@vscode/debugadapter';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { Debugger, type PausedRun, type PlacesOf } from '../debugger.ts';
import { type Named, children, present } from './variables.ts';

/**
 * One debug session: the Debug Adapter Protocol in front of a `Debugger`. A thread is a paused event, delivery or firing.
 * Messages come and go as objects (`handleMessage`, `onDidSendMessage`): in VS Code they are relayed over the control
 * connection, so there is no debug port that anybody could connect to.
 */
export class PipelineDebugSession extends DebugSession {
  private readonly debug: Debugger;
  private readonly handles = new Handles<readonly Named[]>();
  private readonly onConfigured: () => void;
  private readonly onEnd: (debug: Debugger) => void;
  private configured = false;
  private readonly waiting: PausedRun[] = [];

  constructor(options: {
    readonly placesOf: PlacesOf;
    readonly attach: (debug: Debugger) => void;
    readonly onConfigured: () => void;
    readonly onEnd: (debug: Debugger) => void;
  }) {
    super();
    this.setDebuggerLinesStartAt1(true);
    this.setDebuggerColumnsStartAt1(true);
    this.onConfigured = options.onConfigured;
    this.onEnd = options.onEnd;
    this.debug = new Debugger(options.placesOf, {
      paused: (paused) => this.stopped(paused),
      resumed: () => {},
    });
    options.attach(this.debug);
  }

  protected override initializeRequest(response: DebugProtocol.InitializeResponse): void {
    response.body = { supportsConfigurationDoneRequest: true, supportsTerminateRequest: true };
    this.sendResponse(response);
    this.sendEvent(new InitializedEvent());
  }

  protected override launchRequest(response: DebugProtocol.LaunchResponse): void {
    this.sendResponse(response);
  }

  protected override attachRequest(response: DebugProtocol.AttachResponse): void {
    this.sendResponse(response);
  }

  protected override configurationDoneRequest(response: DebugProtocol.ConfigurationDoneResponse): void {
    this.configured = true;
    this.sendResponse(response);
    for (const paused of this.waiting.splice(0)) this.stopped(paused);
    this.onConfigured();
  }

  protected override setBreakPointsRequest(
    response: DebugProtocol.SetBreakpointsResponse,
    args: DebugProtocol.SetBreakpointsArguments,
  ): void {
    const lines = (args.breakpoints ?? []).map((breakpoint) => breakpoint.line);
    const set = this.debug.setBreakpoints(args.source.path ?? '', lines);
    response.body = {
      breakpoints: set.map((line, i) =>
        line === null
          ? { verified: false, line: lines[i]!, message: 'No step of a running pipeline stands on this line.' }
          : { verified: true, line },
      ),
    };
    this.sendResponse(response);
  }

  protected override threadsRequest(response: DebugProtocol.ThreadsResponse): void {
    const threads = this.debug.pausedRuns().map(({ thread, run }) => new Thread(thread, run.title()));
    response.body = { threads: threads.length > 0 ? threads : [new Thread(idleThread, 'waiting for events')] };
    this.sendResponse(response);
  }

  protected override stackTraceRequest(
    response: DebugProtocol.StackTraceResponse,
    args: DebugProtocol.StackTraceArguments,
  ): void {
    const paused = this.find(args.threadId);
    const frames: DebugProtocol.StackFrame[] = [];
    if (paused !== undefined) {
      const { run, place, line, column, thread } = paused;
      const source = new Source(basename(run.manifest.file), run.manifest.file);
      frames.push(new StackFrame(thread * 2, place.kind, source, line, column));
      const whole = run.manifest.locate([]);
      frames.push(new StackFrame(thread * 2 + 1, run.title(), source, whole.line, whole.column));
    }
    response.body = { stackFrames: frames, totalFrames: frames.length };
    this.sendResponse(response);
  }

  protected override scopesRequest(response: DebugProtocol.ScopesResponse, args: DebugProtocol.ScopesArguments): void {
    const paused = this.find(Math.floor(args.frameId / 2));
    const scopes: DebugProtocol.Scope[] = [];
    if (paused !== undefined) {
      const { variables, verdict } = paused.view;
      if (verdict !== undefined) scopes.push(new Scope('Verdict', this.handles.create(children(verdict)), false));
      scopes.push(new Scope('Event', this.handles.create(children(variables)), false));
    }
    response.body = { scopes };
    this.sendResponse(response);
  }

  protected override variablesRequest(
    response: DebugProtocol.VariablesResponse,
    args: DebugProtocol.VariablesArguments,
  ): void {
    const named = this.handles.get(args.variablesReference, []);
    response.body = {
      variables: named.map(({ name, value }) => {
        const { text, type, inner } = present(value);
        const variablesReference = inner.length > 0 ? this.handles.create(inner) : 0;
        return { name, value: text, type, variablesReference };
      }),
    };
    this.sendResponse(response);
  }

  protected override continueRequest(
    response: DebugProtocol.ContinueResponse,
    args: DebugProtocol.ContinueArguments,
  ): void {
    response.body = { allThreadsContinued: false };
    this.sendResponse(response);
    this.debug.continue(args.threadId);
  }

  protected override nextRequest(response: DebugProtocol.NextResponse, args: DebugProtocol.NextArguments): void {
    this.sendResponse(response);
    this.debug.next(args.threadId);
  }

  protected override stepInRequest(response: DebugProtocol.StepInResponse, args: DebugProtocol.StepInArguments): void {
    this.sendResponse(response);
    this.debug.next(args.threadId);
  }

  protected override stepOutRequest(
    response: DebugProtocol.StepOutResponse,
    args: DebugProtocol.StepOutArguments,
  ): void {
    this.sendResponse(response);
    this.debug.continue(args.threadId);
  }

  protected override pauseRequest(response: DebugProtocol.PauseResponse): void {
    this.sendResponse(response);
    this.debug.pause();
  }

  protected override terminateRequest(response: DebugProtocol.TerminateResponse): void {
    this.onEnd(this.debug);
    this.sendResponse(response);
    this.sendEvent(new TerminatedEvent());
  }

  protected override disconnectRequest(response: DebugProtocol.DisconnectResponse): void {
    this.onEnd(this.debug);
    this.sendResponse(response);
  }

  /** The peer went away without a word: everything that is paused goes on. */
  end(): void {
    this.onEnd(this.debug);
  }

  private stopped(paused: PausedRun): void {
    if (!this.configured) {
      this.waiting.push(paused);
      return;
    }
    const event: DebugProtocol.StoppedEvent = new StoppedEvent(paused.reason, paused.thread);
    event.body.description = `Paused before ${paused.place.kind}`;
    event.body.allThreadsStopped = false;
    this.sendEvent(event);
  }

  private find(thread: number): PausedRun | undefined {
    return this.debug.pausedRuns().find((paused) => paused.thread === thread);
  }
}

/** The thread that stands for the pipeline while nothing is paused: VS Code wants at least one. */
const idleThread = 1_000_000;
