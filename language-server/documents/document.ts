import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Manifest, manifestsOf } from '../../language/manifest/parse-manifests.ts';
import { type Content, readContent } from '../../language/manifest/manifest.ts';
import type { YamlDocument } from '../../language/yaml/document.ts';
import { type YamlFile, YamlParser } from '../../language/yaml/file.ts';

/**
 * One open file in one version. The document between `---` is the unit of parsing and checking: an edit parses and reads
 * only the documents whose text it changed. Derived data is computed lazily, once per version.
 */
export class ManifestDocument {
  readonly text: TextDocument;
  private readonly parser: YamlParser;
  private readonly contents: WeakMap<YamlDocument, Content | null>;
  private parsed: { readonly file: YamlFile; readonly manifests: readonly Manifest[] } | null = null;

  private constructor(text: TextDocument, parser: YamlParser, contents: WeakMap<YamlDocument, Content | null>) {
    this.text = text;
    this.parser = parser;
    this.contents = contents;
  }

  static open(uri: string, languageId: string, version: number, text: string): ManifestDocument {
    return new ManifestDocument(TextDocument.create(uri, languageId, version, text), new YamlParser(), new WeakMap());
  }

  /** The next version; what did not change is shared with this one. */
  changed(changes: Parameters<typeof TextDocument.update>[1], version: number): ManifestDocument {
    return new ManifestDocument(TextDocument.update(this.text, changes, version), this.parser, this.contents);
  }

  get file(): YamlFile {
    return this.derived().file;
  }

  get manifests(): readonly Manifest[] {
    return this.derived().manifests;
  }

  /** Anything of ours stands in it; other YAML files are left alone. */
  get isOurs(): boolean {
    return this.text.getText().includes('argoproj.io/') && this.manifests.some(({ ours }) => ours !== null);
  }

  private derived() {
    if (this.parsed === null) {
      const file = this.parser.parse(this.text.getText());
      const manifests = manifestsOf(this.text.uri, file, (document) => {
        if (!this.contents.has(document)) this.contents.set(document, readContent(document));
        return this.contents.get(document) ?? null;
      });
      this.parsed = { file, manifests };
    }
    return this.parsed;
  }
}
