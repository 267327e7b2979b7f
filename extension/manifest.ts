import type { TextDocument } from 'vscode';

/** The kinds that Argo Events reads. */
const pattern = /^kind:\s*["']?(EventSource|Sensor|EventBus)["']?\s*(#.*)?$/m;

/** A cheap look at the text, without parsing: is a manifest of ours in it? */
export function isManifest(document: TextDocument): boolean {
  if (document.languageId !== 'yaml') return false;
  const text = document.getText();
  return text.includes('argoproj.io/v1alpha1') && pattern.test(text);
}

/** `*.event.yaml`: an event that can be sent. */
export function isFixture(path: string): boolean {
  return /\.event\.ya?ml$/.test(path);
}
