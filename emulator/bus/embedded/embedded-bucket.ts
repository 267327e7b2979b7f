import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Bucket } from '../jetstream-store.ts';
import { assertKey } from '../key-value-names.ts';
import type { GroupCommit } from './group-commit.ts';

/**
 * A Sensor's key-value state. It changes at once in memory and is written along with the next group, the first that can hold
 * the acknowledgement of the message that changed it: after a crash both are there, or the message comes again. A trigger with
 * `&&` that waited for the file would handle one message per commit, and commits would be most of what a busy bus does.
 */
export class EmbeddedBucket implements Bucket {
  private readonly name: string;
  private readonly commit: GroupCommit;
  private readonly statements: Readonly<Record<'put' | 'delete', StatementSync>>;
  private readonly entries: Map<string, Uint8Array>;
  private readonly unsaved = new Set<string>();
  private isSaving = false;

  constructor(name: string, database: DatabaseSync, commit: GroupCommit) {
    this.name = name;
    this.commit = commit;
    this.statements = {
      put: database.prepare('INSERT OR REPLACE INTO entries (bucket, key, value) VALUES (?, ?, ?)'),
      delete: database.prepare('DELETE FROM entries WHERE bucket = ? AND key = ?'),
    };
    const rows = database.prepare('SELECT key, value FROM entries WHERE bucket = ?').all(name);
    this.entries = new Map(rows.map(({ key, value }) => [key as string, value as Uint8Array]));
  }

  async get(key: string): Promise<Uint8Array | null> {
    assertKey(this.name, key);
    return this.entries.get(key) ?? null;
  }

  async put(key: string, value: Uint8Array): Promise<void> {
    assertKey(this.name, key);
    this.entries.set(key, value);
    this.unsaved.add(key);
    this.save();
  }

  async delete(key: string): Promise<void> {
    assertKey(this.name, key);
    if (!this.entries.delete(key)) return;
    this.unsaved.add(key);
    this.save();
  }

  private save(): void {
    if (this.isSaving) return;
    this.isSaving = true;
    let keys: readonly string[] = [];
    const undo = () => {
      // The group runs it again.
      this.isSaving = true;
      for (const key of keys) this.unsaved.add(key);
    };
    const work = () => {
      this.isSaving = false;
      keys = [...this.unsaved];
      this.unsaved.clear();
      for (const key of keys) this.write(key);
    };
    this.commit.writeAlong(work, undo);
  }

  private write(key: string): void {
    const value = this.entries.get(key);
    if (value === undefined) this.statements.delete.run(this.name, key);
    else this.statements.put.run(this.name, key, value);
  }
}
