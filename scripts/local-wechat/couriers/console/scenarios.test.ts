import { play, promised, type Scenario, type World } from '../../engine/console/client/scenario';
import { SCENARIOS } from './scenarios';

const world = { reset: async () => {} } as unknown as World;
const scenario = (...acts: (() => Promise<string>)[]): Scenario => ({
  id: 'x',
  title: 'x',
  story: 'x',
  looks: [],
  steps: acts.map((act) => ({ say: 'x', act })),
});

describe('the scenarios', () => {
  it('each have a name of their own, a sentence, steps and somewhere to look', () => {
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
    for (const { id, title, story, steps, looks } of SCENARIOS) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(title.length).toBeLessThan(12);
      expect(story).toMatch(/。$/);
      expect(steps.length).toBeGreaterThan(1);
      expect(looks.length).toBeGreaterThan(0);
      for (const { href } of looks)
        expect(href).toMatch(/^(#[a-z]+(\/\w+)?|\/phone\.html\?as=o-[\w-]+#\/.+)$/);
    }
  });

  it('tell each step, and stop where a promise is broken', async () => {
    const heard: unknown[] = [];
    const done = await play(
      scenario(
        async () => 'one',
        async () => {
          promised(false, 'broken');
          return 'two';
        },
        async () => 'three',
      ),
      world,
      (step, outcome) => heard.push([step, outcome]),
    );
    expect(done).toBe(false);
    expect(heard).toEqual([
      [0, { ok: true, text: 'one' }],
      [1, { ok: false, text: 'broken' }],
    ]);
  });
});
