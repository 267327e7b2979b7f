import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer, type WebSocket } from 'ws';
import { UserError } from '../user-error.ts';
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
    const serve = getRequestListener(this.routes(options).fetch);
    server.on('request', (request, response) => void serve(request, response));
    server.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const allowed =
        url.pathname === '/control' && isLoopback(request.headers.host) && this.accepts(url.searchParams.get('token'));
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

  private routes(options: ControlServerOptions): Hono {
    const app = new Hono();
    app.use(async (context, next) => {
      if (!isLoopback(context.req.header('host'))) return context.text('Only loopback is served here.', 403);
      return next();
    });
    app.post('/control/:method', async (context) => {
      const token = context.req.header('authorization')?.replace(/^Bearer /, '') ?? null;
      if (!this.accepts(token)) return context.json({ error: 'The token is missing or wrong.' }, 401);
      const params = (await context.req.json().catch(() => ({}))) as Methods[Method]['params'];
      const request = { id: 0, method: context.req.param('method') as Method, params };
      const response = await respond(request, { notify: () => {} }, options);
      return context.json(response, response.error === undefined ? 200 : 400);
    });
    app.get('/*', async (context) => {
      if (options.dashboard === null) return context.text('The dashboard was not built.', 404);
      const path = context.req.path === '/' ? 'index.html' : normalize(context.req.path).replace(/^([/\\]|\.\.)+/, '');
      const content = await readFile(join(options.dashboard, path)).catch(() => null);
      if (content === null) return context.text('Not found', 404);
      return context.body(content, 200, {
        'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
    });
    return app;
  }

  private connect(socket: WebSocket, options: ControlServerOptions): void {
    const send = (message: Response | Notification) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    const connection: Connection = { notify: send };
    this.sockets.set(socket, connection);
    socket.on('message', (data: Buffer) => {
      const request = parseRequest(data.toString('utf8'));
      if (request !== null) void respond(request, connection, options).then(send);
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
    if (!(error instanceof UserError)) options.onError(request.method, error);
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function parseRequest(text: string): Request | null {
  try {
    const request = JSON.parse(text) as Request;
    return typeof request.id === 'number' && typeof request.method === 'string' ? request : null;
  } catch {
    return null;
  }
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

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
