// One cold start, measured from inside and printed as JSON. Plain CommonJS, started as it stands: nothing but the
// module that argv names is loaded while the clock runs.
const [, , file, event] = process.argv;
const request = JSON.parse(event);

const started = performance.now();
const { main } = require(file);
const loaded = performance.now();

(async () => {
  const answer = await main?.(request, {});
  const answered = performance.now();
  const figures = {
    loadMs: loaded - started,
    firstMs: answered - loaded,
    memoryBytes: process.memoryUsage.rss(),
    database: Object.keys(require.cache).some((module) => /[\\/]database\.js$/.test(module)),
    errCode: answer?.errCode,
  };
  process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit());
})();
