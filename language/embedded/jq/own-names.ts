import type { Node, Pattern } from './syntax-tree.ts';
import { walk } from './walk.ts';

/** What a program gives a name, wherever it does, which may be the name of a built-in: `first/1`, `$ENV`. */
export function ownNames(body: Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(body, (node) => {
    if (node.type === 'define') {
      const { name, parameters } = node.definition;
      names.add(`${name}/${parameters.length}`);
      for (const parameter of parameters) names.add(parameter).add(`${parameter.replace('$', '')}/0`);
    } else if (node.type === 'bind') for (const pattern of node.patterns) addVariables(pattern, names);
    else if (node.type === 'reduce' || node.type === 'foreach') addVariables(node.pattern, names);
  });
  return names;
}

function addVariables(pattern: Pattern, names: Set<string>): void {
  if (pattern.type === 'name') names.add(pattern.name);
  else if (pattern.type === 'array') for (const item of pattern.items) addVariables(item, names);
  else
    for (const { name, pattern: inner } of pattern.entries) {
      if (name !== null) names.add(name);
      if (inner !== null) addVariables(inner, names);
    }
}
