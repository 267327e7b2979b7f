import type { Secrets } from './sources/source.ts';

/** A Secret or ConfigMap of the workspace: name, and key → value. */
export interface KeyedValues {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Secrets from the manifests of the workspace, read as upstream reads mounted ones: one final newline is trimmed
 * (`pkg/shared/util/util.go: GetSecretFromVolume`). Nothing that is recorded holds them: a captured request names where a value would come from.
 */
export class WorkspaceSecrets implements Secrets {
  private readonly secrets: ReadonlyMap<string, KeyedValues>;

  constructor(values: readonly KeyedValues[]) {
    this.secrets = new Map(values.filter((value) => value.kind === 'Secret').map((value) => [value.name, value]));
  }

  secret(selector: { readonly name?: string; readonly key?: string } | undefined): string {
    if (!selector) throw new Error('secret key selector is nil');
    const [name, key] = [selector.name ?? '', selector.key ?? ''];
    const value = this.secrets.get(name)?.values.get(key);
    if (value === undefined)
      throw new Error(
        `failed to get secret value of name: ${name}, key: ${key}, open /argo-events/secrets/${name}/${key}: no such file or directory`,
      );
    return value.endsWith('\n') ? value.slice(0, -1) : value;
  }
}
