// SPDX-License-Identifier: GPL-3.0-only
// Workload cli-start with util.parseArgs: a tool with two commands.
const began = process.hrtime.bigint();

const { parseArgs } = await import('node:util');

const HELP = `usage: tool [--verbose] COMMAND

Numbers for the command line.

  --verbose           say more
  sum                 add the whole numbers below a limit
    --below N           the limit
    --format text|json  how to answer
  version             tell the version`;

function fail(message) {
  console.error(`tool: ${message}\n${HELP}`);
  process.exit(2);
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        verbose: { type: 'boolean' },
        help: { type: 'boolean' },
        below: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
    });
  } catch (error) {
    return fail(error.message);
  }
}

const { values, positionals } = parse();
const [command] = positionals;
if (values.help) console.log(HELP);
else if (positionals.length !== 1) fail('one command is needed');
else if (command === 'version') console.log('tool 1.0');
else if (command === 'sum') {
  const below = Number(values.below);
  if (!Number.isInteger(below) || !['text', 'json'].includes(values.format)) fail('sum needs --below N');
  const sum = (below * (below - 1)) / 2;
  if (values.format === 'text') console.log(sum);
  else console.log(JSON.stringify({ sum, elapsed_ns: Number(process.hrtime.bigint() - began) }));
} else fail(`there is no command ${command}`);
