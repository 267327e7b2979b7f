import type { WebSocket } from 'ws';
import type { Method, Methods, Notification, Request, Response } from '../../emulator/control/protocol/protocol.ts';
import type { Address } from './address.ts';

/** The control connection: requests with their answers, and notifications as they come. */
export class Connection {
  readonly dashboardAddress: string;
  private readonly socket: WebSocket;
  private readonly pending = new Map<number, (response: Response) => void>();
  private nextId = 1;

  static async open(address: Address, onNotification: (notification: Notification) => void): Promise<Connection> {
    // Loaded with the first run: it is not needed to activate.
    const { WebSocket } = await import('ws');
    const socket = new WebSocket(`ws://127.0.0.1:${address.port}/control?token=${encodeURIComponent(address.token)}`);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new Connection(socket, address, onNotification);
  }

  private constructor(
    socket: WebSocket,
    { port, token }: Address,
    onNotification: (notification: Notification) => void,
  ) {
    this.socket = socket;
    this.dashboardAddress = `http://127.0.0.1:${port}/#token=${token}`;
    socket.on('error', () => socket.terminate());
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as Response | Notification;
      if ('notification' in message) return onNotification(message);
      this.pending.get(message.id)?.(message);
      this.pending.delete(message.id);
      return undefined;
    });
    socket.on('close', () => {
      for (const [id, answer] of this.pending) answer({ id, error: 'The emulator ended before it answered.' });
      this.pending.clear();
    });
  }

  /** Rejects with the emulator's sentence. */
  request<M extends Method>(method: M, params: Methods[M]['params']): Promise<Methods[M]['result']> {
    const request: Request<M> = { id: this.nextId++, method, params };
    return new Promise((resolve, reject) => {
      this.pending.set(request.id, ({ result, error }) => {
        if (error === undefined) resolve(result as Methods[M]['result']);
        else reject(new Error(error));
      });
      this.socket.send(JSON.stringify(request));
    });
  }

  dispose(): void {
    this.socket.close();
  }
}
