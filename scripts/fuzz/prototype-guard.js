// Loaded into each function instance of a fuzz run, before anything else: an event after which a built-in prototype has
// another key than before counts as a crash. The instance takes `process.send` aside only after this has run.

const WATCHED = { Object, Array, String, Number, Boolean, Function, Promise };
const keysNow = () =>
  Object.entries(WATCHED).flatMap(([name, { prototype }]) =>
    Reflect.ownKeys(prototype).map((key) => `${name}.prototype.${String(key)}`),
  );

let before = [];
if (process.send) {
  const send = process.send.bind(process);
  process.send = (message, ...rest) => {
    if (message.type === 'ready') before = keysNow();
    const added = message.type === 'returned' ? keysNow().filter((key) => !before.includes(key)) : [];
    if (!added.length) return send(message, ...rest);
    return send({ type: 'crashed', message: `polluted: ${added.join(', ')}` }, () => process.exit(1));
  };
}
