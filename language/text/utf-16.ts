/**
 * The text of a file in UTF-16 that begins with its mark, which Windows calls Unicode; `null` for every other file. kubectl and
 * go-yaml read it, too (`k8s.io/cli-runtime/pkg/resource/visitor.go: FileVisitor`, `readerc.go: yaml_parser_determine_encoding`).
 */
export function fromUtf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return null;
  const units: string[] = [];
  for (let i = 2; i + 1 < bytes.length; i += 2) {
    const [low, high] = isLittle ? [bytes[i]!, bytes[i + 1]!] : [bytes[i + 1]!, bytes[i]!];
    units.push(String.fromCharCode((high << 8) | low));
  }
  return units.join('').toWellFormed();
}
