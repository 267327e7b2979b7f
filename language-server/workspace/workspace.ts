import { WorkspaceIndex, mayMatter } from '../../language/manifest/workspace-index.ts';
import type { Platform } from '../platform.ts';
import { Turn } from '../turn.ts';

/** What the workspace's manifests say, whether they are open or not. Open documents are kept up to date by their store. */
export class Workspace {
  readonly index = new WorkspaceIndex();
  private readonly platform: Pick<Platform, 'files' | 'now' | 'after'>;
  private readonly isOpen: (uri: string) => boolean;
  private readonly folders = new Set<string>();
  private discovery: Promise<void> = Promise.resolve();

  constructor(platform: Pick<Platform, 'files' | 'now' | 'after'>, isOpen: (uri: string) => boolean) {
    this.platform = platform;
    this.isOpen = isOpen;
  }

  /** Resolves when the folders have been read: before that, nothing can be said to be missing. */
  ready(): Promise<void> {
    return this.discovery;
  }

  /** Reads the files of more folders, and lets others work meanwhile. */
  discover(folders: readonly string[]): void {
    for (const folder of folders) this.folders.add(folder);
    this.discovery = this.discovery.then(async () => {
      const turn = new Turn({ platform: this.platform, slice });
      for (const folder of folders)
        for await (const { uri, text } of this.platform.files.yamlFiles(folder)) {
          if (!this.isOpen(uri) && this.isInside(uri)) this.update(uri, text);
          await turn.yieldOrCancel();
        }
    });
  }

  /** The files of these folders no longer count, unless they are open or in another folder too. */
  forget(folders: readonly string[]): void {
    for (const folder of folders) this.folders.delete(folder);
    this.discovery = this.discovery.then(() => {
      for (const { uri } of this.index.all()) if (!this.isOpen(uri) && !this.isInside(uri)) this.index.remove(uri);
    });
  }

  /** Reads a file again that was changed, made or removed by somebody else, or closed without being saved. */
  async refresh(uri: string): Promise<void> {
    const text = this.isInside(uri) ? await this.platform.files.read(uri) : null;
    if (this.isOpen(uri)) return;
    if (text === null) this.index.remove(uri);
    else this.update(uri, text);
  }

  private isInside(uri: string): boolean {
    return [...this.folders].some((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  }

  private update(uri: string, text: string): void {
    if (mayMatter(uri, text)) this.index.update(uri, text);
    else this.index.remove(uri);
  }
}

/** In nanoseconds. Who types meanwhile waits for two of these, and nobody sees when the last file has been read. */
const slice = 2_000_000n;
