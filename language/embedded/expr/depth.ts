import { type Node, childrenOf } from './node.ts';
import { ExprError } from './source.ts';

/** Chains nest to the left, without a bracket that the parser would count. */
const maxNodeDepth = 1000;

/** Throws `ExprError` for a tree that is too deep to be walked by recursion. */
export function checkDepth(root: Node): void {
  const open: [node: Node, depth: number][] = [[root, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (depth > maxNodeDepth)
      throw new ExprError(`nested deeper than ${maxNodeDepth} levels: not supported here`, node.at);
    for (const child of childrenOf(node)) open.push([child, depth + 1]);
  }
}
