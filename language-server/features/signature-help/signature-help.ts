import type { Position, SignatureHelp } from 'vscode-languageserver-protocol';
import { openPartAt, typedValueIn } from '../../cursor/open-part.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { callIn } from '../../embedded/call-in.ts';
import { languageOf, typeBeside } from '../../embedded/language-of.ts';

/** The function of an embedded language whose arguments are being typed. */
export function signatureHelp(document: OpenDocument, position: Position): SignatureHelp | null {
  const part = openPartAt(document, position);
  const typed = part === null ? null : typedValueIn(part);
  if (part === null || typed === null || typed === 'unknown') return null;
  const { cursor, owner, field } = typed;
  const language = languageOf(owner.go, field.name, typeBeside(part.manifest, cursor.path));
  const call = language === null ? null : callIn(language, cursor.source, cursor.at);
  if (call === null) return null;
  const { signatures, argument } = call;
  const fitting = signatures.findIndex(({ variadic, parameters }) => variadic || parameters.length > argument);
  return {
    signatures: signatures.map(({ label, parameters, variadic, documentation }) => ({
      label,
      parameters: parameters.map(({ start, end }) => ({ label: [start, end] })),
      // One behind the last: no parameter is marked.
      activeParameter: variadic ? Math.min(argument, parameters.length - 1) : Math.min(argument, parameters.length),
      ...(documentation === undefined ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    })),
    activeSignature: Math.max(fitting, 0),
    activeParameter: argument,
  };
}
