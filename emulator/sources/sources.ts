import { requestOf } from '../../language/sources/decode-fixture.ts';
import type { Fixture, Location, Problem, SendResult } from '../control/protocol/protocol.ts';
import { UserError } from '../user-error.ts';
import { type Overrides, type PublishingRuntime, dispatch, refuse } from './dispatch.ts';
import { HttpServers, type Refusal, type RoutedRequest } from './http/http-server.ts';
import { StrayRequests } from './http/stray-requests.ts';
import type { SourceProgram } from './program.ts';
import { listeners } from './listeners.ts';
import type { Dispatched, Listening, Secrets } from './source.ts';

/** One event of an EventSource that can be fed, and listens where a person can use it locally. */
export interface RunningSource {
  readonly program: SourceProgram;
  /** `null`: it can only be fed its data by hand. */
  readonly listening: Listening | null;
}

/** The running event sources: they listen, and take fixtures. */
export class RunningSources {
  readonly sources: readonly RunningSource[];
  readonly problems: readonly Problem[];
  readonly strays: StrayRequests;
  private readonly servers: HttpServers;
  private readonly runtime: PublishingRuntime;

  private constructor(
    sources: readonly RunningSource[],
    problems: readonly Problem[],
    strays: StrayRequests,
    servers: HttpServers,
    runtime: PublishingRuntime,
  ) {
    this.sources = sources;
    this.problems = problems;
    this.strays = strays;
    this.servers = servers;
    this.runtime = runtime;
  }

  /** Starts every event; one that cannot listen is a problem, the others are served. */
  static async start(
    programs: readonly SourceProgram[],
    secrets: Secrets,
    runtime: PublishingRuntime,
  ): Promise<RunningSources> {
    const strays = new StrayRequests();
    const servers = new HttpServers((request, sentence) => strays.add(request, sentence));
    const sources: RunningSource[] = [];
    const problems: Problem[] = [];
    for (const program of programs) {
      const at: Location = {
        file: program.manifest.file,
        path: program.path,
        ...program.manifest.locate(program.path),
      };
      const listen = listeners[program.type];
      const options = {
        event: program.event,
        spec: program.spec,
        servers,
        secrets,
        dispatch: (data: string) => dispatch(program, data, runtime),
        refuse: ({ method, target }: RoutedRequest, refusal: Refusal, body?: Uint8Array) =>
          refuse(program, { method, target, refusal, body }, runtime),
      };
      const listening =
        (await listen?.(options).catch((error: unknown) => {
          problems.push({ severity: 'error', message: `${program.event}: ${(error as Error).message}`, at });
          return null;
        })) ?? null;
      for (const message of listening?.warnings ?? []) problems.push({ severity: 'warning', message, at });
      sources.push({ program, listening });
    }
    return new RunningSources(sources, problems, strays, servers, runtime);
  }

  /** Feeds one event by hand: a request goes through the source's own handler, data straight to its dispatch. */
  async send(fixture: Fixture): Promise<SendResult> {
    const source = this.named(fixture.eventSource, fixture.event);
    if (fixture.request !== undefined) return this.sendRequest(source, fixture.request);
    return this.sendData(source, JSON.stringify(fixture.data), {
      ...(fixture.id !== undefined && { id: fixture.id }),
      ...(fixture.time !== undefined && { time: Date.parse(fixture.time) }),
    });
  }

  /** Feeds the data of an earlier event to its source again, edited or not; the text is the event's data as it stands. */
  async replay(
    event: { readonly id: string; readonly source: string; readonly subject: string },
    data: string,
  ): Promise<SendResult> {
    return this.sendData(this.named(event.source, event.subject), data, { replayOf: event.id });
  }

  close(): Promise<void> {
    return this.servers.close();
  }

  private async sendData({ program }: RunningSource, data: string, overrides: Overrides): Promise<SendResult> {
    return resultOf(await dispatch(program, data, this.runtime, overrides));
  }

  private async sendRequest(
    { program, listening }: RunningSource,
    request: NonNullable<Fixture['request']>,
  ): Promise<SendResult> {
    if (listening === null)
      throw new UserError(
        `not supported yet: requests for event sources of type ${program.type}; give the fixture data instead of request.`,
      );
    const { body: bytes, ...head } = requestOf(request, program.spec);
    const readBody = async (limit: number) => (bytes.length > limit ? null : bytes);
    const receipt = await listening.receive({ ...head, readBody });
    const response = { status: receipt.status, body: receipt.body };
    if (receipt.dispatched === null)
      return { event: null, response, reason: `refused with ${receipt.status}: ${receipt.body}` };
    return { ...resultOf(receipt.dispatched), response };
  }

  private named(eventSource: string, event: string): RunningSource {
    const source = this.sources.find(({ program }) => program.eventSource === eventSource && program.event === event);
    if (source !== undefined) return source;
    throw new UserError(`No running event source ${eventSource} has an event ${event}; there are ${this.names()}.`);
  }

  private names(): string {
    return this.sources.map(({ program }) => `${program.eventSource}/${program.event}`).join(', ') || 'none';
  }
}

function resultOf(dispatched: Dispatched): SendResult {
  const { outcome, event } = dispatched;
  return outcome === 'refused' ? { event: null, reason: dispatched.error } : { event, reason: reasons[outcome](event) };
}

const reasons = {
  published: (event: string) => `published as ${event}`,
  filtered: (event: string) => `the source filter drops it, recorded as ${event}`,
  duplicate: (event: string) => `the bus has an event of the id ${event} already and delivers none`,
};
