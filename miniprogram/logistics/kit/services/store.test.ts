import { forgetEverything, slice } from './store';

const count = slice('count', 0);
const name = slice<string | undefined>('name', undefined);

beforeEach(forgetEverything);

describe('what the app remembers', () => {
  it('is what was set last, and heard of by whoever listens', () => {
    const heard: number[] = [];
    const stop = count.subscribe(() => heard.push(count.get()));
    count.set(1);
    count.set(2);
    stop();
    count.set(3);
    expect([count.get(), heard]).toEqual([3, [1, 2]]);
  });

  it('is forgotten as a whole, and whoever listens hears of that, too', () => {
    const heard = jest.fn();
    const stop = name.subscribe(heard);
    count.set(7);
    name.set('王小蒙');
    forgetEverything();
    stop();
    expect([count.get(), name.get(), heard.mock.calls.length]).toEqual([0, undefined, 2]);
  });

  it('may be unsubscribed from while it tells', () => {
    const heard: string[] = [];
    const stop = [
      count.subscribe(() => stop.forEach((one) => void one())),
      count.subscribe(() => heard.push('other')),
    ];
    count.set(1);
    count.set(2);
    expect(heard).toEqual(['other']);
  });
});
