import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Differential } from './differential.ts';

/** A running Go program that answers one line of JSON for each line of JSON. */
export interface GoProgram {
  ask(question: unknown): Promise<unknown>;
  close(): void;
}

/** True when `go` can be started. */
export function hasGo(): boolean {
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Builds the Go program of a comparison and answers the binary. */
export function buildDifferential({ goPackage, hasFixedClock }: Differential): string {
  return buildGo(new URL(`go/${goPackage}`, import.meta.url).pathname, goPackage, hasFixedClock ? ['faketime'] : []);
}

/** Builds `folder` (a main package with its own go.mod) into the system's temporary folder and answers the binary. */
export function buildGo(folder: string, name: string, tags: readonly string[] = []): string {
  const target = join(tmpdir(), 'argo-events-local-differential', name);
  mkdirSync(join(target, '..'), { recursive: true });
  execFileSync('go', ['build', '-tags', tags.join(), '-o', target, '.'], { cwd: folder, stdio: 'inherit' });
  return target;
}

/** Starts a binary made by `buildGo`. When it dies, every open question is answered with an error. */
export function startGo(binary: string): GoProgram {
  const child = spawn(binary, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { resolve(answer: unknown): void; reject(error: Error): void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  const fail = (why: string) => {
    for (const question of waiting.splice(0)) question.reject(new Error(`${binary}: ${why}`));
  };
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => fail(`ended with ${signal ?? code}`));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify(question)}\n`);
      }),
    close: () => end(child),
  };
}

function end(child: ChildProcess): void {
  child.removeAllListeners('exit');
  child.stdin?.end();
  child.kill();
}
