import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { HttpServers } from './http-server.ts';

const strays: string[] = [];
const servers = new HttpServers((_, sentence) => strays.push(sentence));
let socket: Socket;

afterEach(async () => {
  socket.destroy();
  await servers.close();
});

async function ask(request: string): Promise<string> {
  socket.write(request);
  const [answer] = (await once(socket, 'data')) as [string];
  return answer.replace(/Date: [^\r]*/, 'Date: now');
}

test('an answer says what Go’s server says, which is nothing about a connection that stays', async () => {
  const handle = async () => ({ status: 200, body: 'success' });
  const port = await servers.add('webhook', 0, { endpoint: '/orders', authToken: null, handle, refuse: handle });
  socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const head = 'HTTP/1.1\r\nHost: shop\r\nContent-Length: 0\r\n\r\n';
  expect(await ask(`POST /orders ${head}`)).toBe(
    'HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 7\r\nDate: now\r\n\r\nsuccess',
  );
  expect(await ask(`POST //orders ${head}`)).toBe(
    'HTTP/1.1 301 Moved Permanently\r\nLocation: /orders\r\nContent-Length: 0\r\nDate: now\r\n\r\n',
  );
  expect(strays).toEqual([`POST //orders on port ${port} is answered 301 and makes no event: send it to /orders.`]);
});
