import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Message,
  type ProtocolConnection,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';

/** The language server in a web worker of a page, and a client of it that lives in the test. */
export interface WorkerServer extends AsyncDisposable {
  readonly client: ProtocolConnection;
  /** What the page complained about: exceptions, and what could not be loaded. */
  readonly complaints: readonly string[];
}

/** The page does nothing but hand messages on. */
export async function startWorker(browser: Browser, script: string): Promise<WorkerServer> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('http://worker.example/**', async (route) => {
    const isScript = route.request().url().endsWith('.js');
    await route.fulfill({
      contentType: isScript ? 'text/javascript' : 'text/html',
      body: isScript ? await readFile(script) : '<!doctype html><link rel="icon" href="data:,">',
    });
  });
  await page.goto('http://worker.example/');

  let hear: DataCallback = () => {};
  await page.exposeFunction('heard', (message: Message) => hear(message));
  const worker = await page.evaluateHandle(() => {
    const { heard } = globalThis as unknown as { heard: (message: unknown) => void };
    const worker = new Worker('/language-server.js');
    worker.addEventListener('message', ({ data }) => heard(data));
    return worker;
  });
  const client = createProtocolConnection(
    new Reader((callback) => (hear = callback)),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's own function has no such argument
    new Writer((message) => worker.evaluate((worker, message) => worker.postMessage(message), message)),
  );
  client.listen();
  return {
    client,
    complaints,
    [Symbol.asyncDispose]: async () => {
      client.dispose();
      await page.close();
    },
  };
}

class Reader extends AbstractMessageReader {
  private readonly attach: (callback: DataCallback) => void;

  constructor(attach: (callback: DataCallback) => void) {
    super();
    this.attach = attach;
  }

  listen(callback: DataCallback) {
    this.attach(callback);
    return { dispose: () => this.attach(() => {}) };
  }
}

class Writer extends AbstractMessageWriter {
  private readonly send: (message: Message) => Promise<void>;

  constructor(send: (message: Message) => Promise<void>) {
    super();
    this.send = send;
  }

  write(message: Message): Promise<void> {
    return this.send(message);
  }

  end(): void {}
}
