import { type Local, startLocal } from '../local';

/** Something to play in a local WeChat that nothing else disturbs meanwhile. */
export type Scene = (world: Local) => Promise<void>;

/** Plays the scenes in so many local WeChats at the same time, each from the seeded demo on. */
export async function play(
  worlds: number,
  scenes: Scene[],
  options?: Parameters<typeof startLocal>[0],
): Promise<void> {
  const queue = [...scenes];
  const stage = async () => {
    const world = await startLocal(options);
    try {
      for (let scene = queue.shift(); scene; scene = queue.shift()) {
        await world.rewind();
        await scene(world);
      }
    } finally {
      await world.remove();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(worlds, scenes.length) }, stage));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
