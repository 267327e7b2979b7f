import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../user-error.ts';
import { compileEndpoint, cleanPath } from './endpoint.ts';
import { type HeaderMap, canonicalHeaders } from '../../../language/sources/data/headers.ts';

/** What a source's handler gets; `headers` are canonical, without `Host`, the `Authorization` value masked. */
export interface RoutedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: HeaderMap;
  /** Reads the body; `null` when it is larger than `limit` bytes. */
  readBody(limit: number): Promise<Uint8Array | null>;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** An answer in upstream's words to a request that makes no event; `why` goes on from `because`. */
export interface Refusal extends Answer {
  readonly why: string;
}

export interface Route {
  readonly endpoint: string;
  /** Answers the bearer token that requests must carry; `null`: anybody may send. Throws when it cannot be read. */
  readonly authToken: (() => string) | null;
  readonly handle: (request: RoutedRequest) => Promise<Answer>;
  /** Takes note of a request that does not get as far as `handle`. */
  readonly refuse: (request: RoutedRequest, refusal: Refusal) => Promise<Answer>;
}

/** Told once of each request, by method and path, that no route is for: one sentence. */
export type OnStray = (request: string, sentence: string) => void;

/**
 * The listeners of the HTTP sources: one per type and port, as upstream (`pkg/eventsources/common/webhook/webhook.go`),
 * on loopback. A port that is taken is replaced by a free one, and the address that is answered says so.
 */
export class HttpServers {
  private readonly servers = new Map<string, Promise<HttpServer>>();
  private readonly onStray: OnStray;

  constructor(onStray: OnStray) {
    this.onStray = onStray;
  }

  /** Resolves with the port on which the route is served; rejects with a `UserError` for an endpoint that is taken. */
  async add(type: string, port: number, route: Route): Promise<number> {
    const key = `${type}:${port}`;
    let opening = this.servers.get(key);
    if (opening === undefined) this.servers.set(key, (opening = HttpServer.open(port, this.onStray)));
    const server = await opening;
    if (server.routes.some(({ endpoint }) => endpoint === route.endpoint))
      throw new UserError(
        `Another event already serves ${route.endpoint} on port ${port}, so this one never gets a request, as in a cluster: give it an endpoint of its own.`,
      );
    server.routes.push({ ...route, matches: compileEndpoint(route.endpoint) });
    return server.port;
  }

  /** Takes no new request and waits for those under way. */
  async close(): Promise<void> {
    const servers = await Promise.all(this.servers.values());
    this.servers.clear();
    await Promise.all(servers.map((server) => server.close()));
  }
}

class HttpServer {
  readonly port: number;
  readonly routes: (Route & { readonly matches: (path: string) => boolean })[] = [];
  private readonly server: Server;
  private readonly onStray: OnStray;

  private constructor(server: Server, onStray: OnStray) {
    this.server = server;
    this.onStray = onStray;
    this.port = (server.address() as AddressInfo).port;
    server.on('request', (request, response) => void this.serve(request, response));
  }

  static async open(port: number, onStray: OnStray): Promise<HttpServer> {
    const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 });
    try {
      await listen(server, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES')
        throw new UserError(`Port ${port} cannot be opened (${code}): choose another one in the manifest.`, {
          cause: error,
        });
      await listen(server, 0);
    }
    return new HttpServer(server, onStray);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeIdleConnections();
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch {
      // Upstream's HTTP server recovers a panic of a handler by closing the connection.
      response.destroy();
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/';
    const query = target.indexOf('?');
    const sent = query < 0 ? target : target.slice(0, query);
    const path = decodePath(sent);
    const clean = cleanPath(path);
    const stray = (status: number, advice: string) => {
      const what = `${request.method} ${sent} on port ${this.port}`;
      this.onStray(what, `${what} is answered ${status} and makes no event: ${advice}.`);
    };
    if (clean !== path) {
      stray(301, `send it to ${encodeURI(clean)}`);
      response.setHeader('Location', clean + (query < 0 ? '' : target.slice(query)));
      return answer(request, response, { status: 301, body: '' });
    }
    const route = this.routes.find((candidate) => candidate.matches(path));
    if (route === undefined && path === '/health') return answer(request, response, { status: 200, body: 'OK' });
    if (route === undefined) {
      const endpoints = this.routes.map(({ endpoint }) => endpoint).join(', ');
      stray(404, `there is ${endpoints}`);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      return answer(request, response, { status: 404, body: '404 page not found\n' });
    }
    const routed: RoutedRequest = {
      method: request.method ?? 'GET',
      target,
      headers: canonicalHeaders(request.rawHeaders),
      readBody: (limit) => readBody(request, limit),
    };
    const refusal = unauthorized(route, request.headers.authorization);
    const answered = refusal === null ? await route.handle(routed) : await route.refuse(routed, refusal);
    answer(request, response, answered);
  }
}

function unauthorized(route: Route, authorization: string | undefined): Refusal | null {
  if (route.authToken === null) return null;
  let token: string;
  try {
    token = route.authToken();
  } catch {
    return { status: 500, body: 'Error loading auth token', why: 'there is no Secret or key that authSecret names' };
  }
  if (!authorization?.startsWith('Bearer ')) {
    const why = 'authSecret asks for a header “Authorization: Bearer …” and it has none';
    return { status: 401, body: 'Invalid Authorization Header', why };
  }
  if (authorization.slice('Bearer '.length) === token) return null;
  return { status: 401, body: 'Invalid Auth token', why: 'its bearer token is not the one that authSecret names' };
}

function answer(request: IncomingMessage, response: ServerResponse, { status, body }: Answer): void {
  // Go says nothing about a connection that stays.
  response.removeHeader('Connection');
  const length = Buffer.byteLength(body);
  const type = length === 0 ? {} : { 'Content-Type': 'text/plain; charset=utf-8' };
  response.writeHead(status, { ...type, 'Content-Length': length }).end(body);
  request.resume();
}

function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) resolve(null);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
