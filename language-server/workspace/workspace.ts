import { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';

/** The files of the machine that the server runs on; everything is a URI. */
export interface FileSystem {
  /** All YAML files below a folder; hidden and vendored folders and very large files are left out. Never throws. */
  yamlFiles(folder: string): AsyncIterable<{ readonly uri: string; readonly text: string }>;
  /** `null` when there is no such file. */
  read(uri: string): Promise<string | null>;
}

/** What the workspace's manifests say, whether they are open or not. Open documents are kept up to date by their store. */
export class Workspace {
  readonly index = new WorkspaceIndex();
  private readonly files: FileSystem;
  private readonly isOpen: (uri: string) => boolean;
  private discovery: Promise<void> = Promise.resolve();

  constructor(files: FileSystem, isOpen: (uri: string) => boolean) {
    this.files = files;
    this.isOpen = isOpen;
  }

  /** Resolves when the folders have been read: before that, nothing can be said to be missing. */
  ready(): Promise<void> {
    return this.discovery;
  }

  discover(folders: readonly string[]): void {
    this.discovery = this.discovery.then(async () => {
      for (const folder of folders)
        for await (const { uri, text } of this.files.yamlFiles(folder)) if (!this.isOpen(uri)) this.update(uri, text);
    });
  }

  /** Reads a file again that was changed, made or removed by somebody else, or closed without being saved. */
  async refresh(uri: string): Promise<void> {
    const text = await this.files.read(uri);
    if (this.isOpen(uri)) return;
    if (text === null) this.index.remove(uri);
    else this.update(uri, text);
  }

  private update(uri: string, text: string): void {
    // Most YAML files of a workspace are none of ours: they are not even parsed.
    if (isKubernetes.test(text) || isOurs.test(uri)) this.index.update(uri, text);
    else this.index.remove(uri);
  }
}

/** Secrets and ConfigMaps count too: manifests refer to them. */
const isKubernetes = /^apiVersion:/m;

/** Fixtures and the configuration. */
const isOurs = /(?:\.event|\/argo-events-local)\.ya?ml$/;
