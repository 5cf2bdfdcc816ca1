// What our function adds to the SDK's own call: both in one process, call by call in turns, printed as JSON.
const [, , file, event, calls] = process.argv;
const request = JSON.parse(event);
const { main } = require(file);
const { main: bare } = require('./sample.js');

const timed = async (call) => {
  const before = performance.now();
  await call(request, {});
  return performance.now() - before;
};

(async () => {
  const beyondMs = [];
  for (let round = 0; round < Number(calls); round++) {
    // Whoever comes second finds the gateway warmer.
    const bareFirst = round % 2 ? await timed(bare) : undefined;
    const wrapped = await timed(main);
    beyondMs.push(wrapped - (bareFirst ?? (await timed(bare))));
  }
  process.stdout.write(`\n${JSON.stringify(beyondMs)}\n`, () => process.exit());
})();
