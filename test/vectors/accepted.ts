/** The differences that are understood and accepted: id → why. At most 20 over all files; `docs/fidelity.md` lists them. */
export const acceptedDifferences: ReadonlyMap<string, string> = new Map();
