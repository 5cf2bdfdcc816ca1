// One instance of a cloud function: a process that loads the built bundle named in argv and handles one event at
// a time. Plain CommonJS, because it is started as it stands, without a build. The function's code shares this
// process, so everything the platform needs is taken aside before the bundle is loaded.

const { exit } = process;
const send = process.send.bind(process);
const stringify = JSON.stringify;
const [, , bundle, origin, token] = process.argv;

const time = require('./instance-time.js').takeOver(origin, token);
let variables = [];

process.on('disconnect', () => exit());
process.on('uncaughtException', (error) => {
  console.error(error);
  send({ type: 'crashed', message: describe(error) }, () => exit(1));
});
process.on('message', (message) => {
  if (message.type === 'look') time.look().then((look) => send({ type: 'look', look }));
  else if (message.type === 'skip') time.skip(message.ms);
  else handle(message);
});

const { main } = require(bundle);
send({ type: 'ready' });

async function handle(invocation) {
  time.setOffset(invocation.clockOffsetMs);
  setVariables(invocation.variables);
  try {
    if (typeof main !== 'function') throw new Error('exports.main is not a function');
    const result = await main(invocation.event, contextOf(invocation));
    send({ type: 'returned', text: stringify(result) ?? 'null' });
  } catch (error) {
    console.error(error);
    send({ type: 'threw', message: describe(error) });
  }
}

/** The identity of the caller lives in process.env and changes with every event. */
function setVariables(next) {
  for (const name of variables) delete process.env[name];
  Object.assign(process.env, next);
  variables = Object.keys(next);
}

function contextOf({ requestId, functionName, timeoutMs, memoryMB, variables: environment }) {
  const deadline = performance.now() + timeoutMs;
  return {
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    request_id: requestId,
    function_name: functionName,
    function_version: '$LATEST',
    namespace: process.env.SCF_NAMESPACE,
    time_limit_in_ms: timeoutMs,
    memory_limit_in_mb: memoryMB,
    environment: stringify(environment),
  };
}

/** The stack stays in the log: only the first line travels to the client. */
function describe(error) {
  return String(error).split('\n')[0];
}
