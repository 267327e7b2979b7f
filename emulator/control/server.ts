import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocketServer, type WebSocket } from 'ws';
import { BusError } from '../bus/bus.ts';
import { UserError } from '../user-error.ts';
import { type Answer, dashboardFile, plainText } from './dashboard-files.ts';
import type { Method, Methods, Notification, Request, Response } from './protocol/protocol.ts';

/** One peer: a dashboard, the extension, or one call of the command line. */
export interface Connection {
  notify(notification: Notification): void;
}

export type Handlers = {
  readonly [M in Method]: (params: Methods[M]['params'], connection: Connection) => Promise<Methods[M]['result']>;
};

export interface ControlServerOptions {
  readonly handlers: Handlers;
  /** The wanted port; the next free one is taken when it is in use. */
  readonly port: number;
  /** The folder with the dashboard's built files; `null` where there are none. */
  readonly dashboard: string | null;
  readonly onDisconnect: (connection: Connection) => void;
  readonly onError: (method: string, error: unknown) => void;
}

/**
 * The control API: `POST /control/<method>` and a WebSocket on `/control`, both with the token, and the dashboard's files.
 * It listens on loopback only, and answers only requests that name loopback as their host.
 */
export class ControlServer {
  readonly token = randomBytes(24).toString('base64url');
  readonly port: number;
  private readonly server: Server;
  private readonly sockets = new Map<WebSocket, Connection>();

  private constructor(server: Server, sockets: WebSocketServer, options: ControlServerOptions) {
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on('request', (request, response) => {
      void this.answer(request, options)
        .then((answer) => write(answer, response))
        .catch((error: unknown) => {
          options.onError(request.url ?? '', error);
          if (response.headersSent) response.destroy();
          else write(json(500, { error: sentenceOf(error) }), response);
        })
        .finally(() => request.resume());
    });
    server.on('upgrade', (request, socket, head) => {
      // Nobody else listens on a socket that is refused, and any page may open one and reset it.
      socket.on('error', () => socket.destroy());
      const { path, query } = targetOf(request);
      const allowed = path === '/control' && isLoopback(request.headers.host) && this.accepts(query.get('token'));
      if (!allowed) return socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return sockets.handleUpgrade(request, socket, head, (webSocket) => this.connect(webSocket, options));
    });
  }

  static async open(options: ControlServerOptions): Promise<ControlServer> {
    const server = createServer();
    await listenNear(server, options.port);
    return new ControlServer(server, new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 * 1024 }), options);
  }

  /** The dashboard's address; the token stands in the fragment, which browsers do not send. */
  get address(): string {
    return `http://127.0.0.1:${this.port}/#token=${this.token}`;
  }

  broadcast(notification: Notification): void {
    for (const connection of this.sockets.values()) connection.notify(notification);
  }

  get hasListeners(): boolean {
    return this.sockets.size > 0;
  }

  close(): Promise<void> {
    for (const socket of this.sockets.keys()) socket.close();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, options: ControlServerOptions): Promise<Answer> {
    if (!isLoopback(request.headers.host)) return plainText(403, 'Only loopback is served here.');
    const { path } = targetOf(request);
    const method = /^\/control\/([^/]+)$/.exec(path)?.[1];
    if (request.method === 'POST' && method !== undefined) return this.call(method, request, options);
    if (request.method === 'GET' || request.method === 'HEAD') return dashboardFile(options.dashboard, path);
    return plainText(404, 'Not found');
  }

  private async call(method: string, request: IncomingMessage, options: ControlServerOptions): Promise<Answer> {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? null;
    if (!this.accepts(token)) return json(401, { error: 'The token is missing or wrong.' });
    const params = parse(await text(request).catch(() => '')) ?? {};
    const called = { id: 0, method: method as Method, params: params as Methods[Method]['params'] };
    const response = await respond(called, { notify: () => {} }, options);
    return json(response.error === undefined ? 200 : 400, response);
  }

  private connect(socket: WebSocket, options: ControlServerOptions): void {
    const send = (message: Response | Notification) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    const connection: Connection = { notify: send };
    this.sockets.set(socket, connection);
    socket.on('message', (data: Buffer) => {
      const request = parseRequest(data.toString('utf8'));
      if (request === null) return;
      void respond(request, connection, options)
        .then(send)
        .catch((error: unknown) => {
          options.onError(request.method, error);
          send({ id: request.id, error: sentenceOf(error) });
        });
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.sockets.delete(socket);
      options.onDisconnect(connection);
    });
  }

  private accepts(token: string | null): boolean {
    const [given, expected] = [Buffer.from(token ?? ''), Buffer.from(this.token)];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

/** The boundary: whatever goes wrong below becomes one sentence for the peer, and a line with the method for the log. */
async function respond(request: Request, connection: Connection, options: ControlServerOptions): Promise<Response> {
  const handler = (options.handlers as Record<string, Handlers[Method] | undefined>)[request.method];
  if (handler === undefined) return { id: request.id, error: `There is no method ${request.method}.` };
  try {
    const result = await (handler as (params: unknown, connection: Connection) => Promise<Response['result']>)(
      request.params,
      connection,
    );
    return { id: request.id, result: result as Exclude<Response['result'], undefined> };
  } catch (error) {
    if (!(error instanceof UserError || error instanceof BusError)) options.onError(request.method, error);
    return { id: request.id, error: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function write({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers).end(body);
}

function parseRequest(text: string): Request | null {
  const request = parse(text) as Request | null;
  return typeof request?.id === 'number' && typeof request.method === 'string' ? request : null;
}

/** `null` when it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function json(status: number, value: object): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

/** Whatever was sent; a URL would have to be one. */
function targetOf({ url = '/' }: IncomingMessage): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '', query = ''] = url.split('?', 2);
  return { path, query: new URLSearchParams(query) };
}

function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');
}

async function listenNear(server: Server, wanted: number): Promise<void> {
  for (let port = wanted; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (error === null) return;
    if (error.code !== 'EADDRINUSE' || port >= wanted + 100)
      throw new UserError(`The control port ${port} cannot be opened (${error.code}): choose another one with --port.`);
  }
}
