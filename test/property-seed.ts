import fc from 'fast-check';

// In CI property tests try the same inputs every time; elsewhere each run tries others, and prints the seed when one fails.
if (process.env['CI'] === 'true') fc.configureGlobal({ seed: 1 });
