import * as vscode from 'vscode';

/** The text of a file as VS Code shows it: a byte order mark says that it is UTF-16, else the user's settings say what it is. */
export async function readText(file: vscode.Uri): Promise<string> {
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(file), { uri: file });
}
