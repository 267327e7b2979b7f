import { main } from './command-line.ts';

// `… | head` closes the pipe when it has enough. That is no failure, and a pipeline that runs goes on without a reader.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await main(process.argv.slice(2));
// Nothing that a command leaves open holds it up, such as a question that Docker does not answer.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
