/** The files of the machine that the server runs on; everything is a URI. */
export interface FileSystem {
  /** All YAML files below a folder; hidden and vendored folders and very large files are left out. Never throws. */
  yamlFiles(folder: string): AsyncIterable<{ readonly uri: string; readonly text: string }>;
  /** `null` when there is no such file. */
  read(uri: string): Promise<string | null>;
}
