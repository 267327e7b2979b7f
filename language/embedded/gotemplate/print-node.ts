import { quote } from '../../go/strconv-quote.ts';
import type { Node, Operand } from './node.ts';

/** A node as Go writes it in errors: `.a | upper "x"`. */
export function printNode(node: Node): string {
  switch (node.kind) {
    case 'list':
      return node.nodes.map(printNode).join('');
    case 'text':
      return node.text;
    case 'action':
      return `{{${printNode(node.pipe)}}}`;
    case 'break':
    case 'continue':
    case 'end':
    case 'else':
      return `{{${node.kind}}}`;
    case 'if':
    case 'range':
    case 'with': {
      const otherwise = node.otherwise === null ? '' : `{{else}}${printNode(node.otherwise)}`;
      return `{{${node.kind} ${printNode(node.pipe)}}}${printNode(node.list)}${otherwise}{{end}}`;
    }
    case 'template':
      return `{{template ${quote(node.name)}${node.pipe === null ? '' : ` ${printNode(node.pipe)}`}}}`;
    case 'pipe': {
      const variables = node.variables.map(printNode).join(', ');
      const commands = node.commands.map(printNode).join(' | ');
      return variables === '' ? commands : `${variables} ${node.assigns ? '=' : ':='} ${commands}`;
    }
    case 'command':
      return node.operands.map(printOperand).join(' ');
    case 'identifier':
      return node.name;
    case 'variable':
      return node.names.join('.');
    case 'field':
      return `.${node.names.join('.')}`;
    case 'chain':
      return [printOperand(node.operand), ...node.names].join('.');
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'bool':
      return String(node.value);
    case 'number':
      return node.text;
    default:
      return node.quoted;
  }
}

function printOperand(node: Operand): string {
  return node.kind === 'pipe' ? `(${printNode(node)})` : printNode(node);
}
