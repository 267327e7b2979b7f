import { once } from 'node:events';
import { type Socket, connect } from 'node:net';

/**
 * node test/bench/sender.ts CONNECTIONS REQUESTS ORDERS PAYMENTS
 *
 * Posts to the quickstart's two webhooks by turns, one request at a time on each connection, as load generators do: a process of
 * its own with as little work as a request can be, because it runs on the cores that it measures (Node's HTTP client takes three
 * times as long). Says first when it began, in ms.
 */
const [connections, requests] = process.argv.slice(2, 4).map(Number) as [number, number];
const addresses = process.argv.slice(4).map((address) => new URL(address));

const bodies = [
  (n: number) => JSON.stringify({ id: `o-${n}`, customer: 'ada', total: 99, items: [] }),
  (n: number) => JSON.stringify({ order: `o-${n}`, amount: 99, status: 'paid' }),
] as const;

let next = 0;
console.log(performance.timeOrigin + performance.now());
await Promise.all(Array.from({ length: connections }, send));

async function send(): Promise<void> {
  const { hostname, port } = addresses[0]!;
  const socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('latin1');
  await once(socket, 'connect');
  for (let n = next++; n < requests; n = next++) {
    socket.write(requestOf(n));
    const answer = await readAnswer(socket);
    if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(answer);
  }
  socket.end();
}

function requestOf(n: number): string {
  const { pathname, host } = addresses[n % addresses.length]!;
  const body = bodies[n % bodies.length]!(n);
  const headers = `Host: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
  return `POST ${pathname} HTTP/1.1\r\n${headers}\r\n\r\n${body}`;
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  do text += String((await once(socket, 'data'))[0]);
  while (!isWhole(text));
  return text;
}

function isWhole(answer: string): boolean {
  const length = /^Content-Length: (\d+)$/im.exec(answer)?.[1];
  const end = answer.indexOf('\r\n\r\n');
  return end >= 0 && answer.length >= end + 4 + Number(length ?? 0);
}
