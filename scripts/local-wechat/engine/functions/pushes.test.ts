import { rmSync } from 'node:fs';
import path from 'node:path';
import { useEmulator } from '../testing/bench';
import { writeFunction } from '../testing/functions';

const { client, dist } = useEmulator();

const TELLS_ALL = `exports.main = async (event) => {
  console.log(JSON.stringify({ event, openid: process.env.WX_OPENID, source: process.env.TCB_SOURCE }));
};`;

const passTime = () => client.send('POST', '/emulator/clock', { advanceSeconds: 1 });
const heard = async () => {
  const logs: { function: string; text: string }[] = await client.get('/emulator/logs');
  return logs.filter((line) => line.function === 'onWaybillEvent').map(({ text }) => JSON.parse(text));
};

/** The state of the pushes once none is on its way. */
async function settled() {
  for (;;) {
    const view = await client.get('/emulator/pushes');
    if (view.waiting === 0) return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

beforeEach(() => writeFunction(dist, 'onWaybillEvent', TELLS_ALL));

describe('an event of WeChat', () => {
  it('reaches onWaybillEvent when the clock moves, from nobody', async () => {
    await passTime();

    expect(await settled()).toEqual({ enabled: true, waiting: 0, delivered: 1, lost: 0 });
    expect(await heard()).toEqual([{ event: { Event: 'time_passed' }, source: 'wx_unknown' }]);
  });

  it('is lost while pushes are switched off, until a reset', async () => {
    expect(await client.send('PUT', '/emulator/pushes', { enabled: false })).toMatchObject({
      enabled: false,
    });
    await passTime();
    expect(await settled()).toMatchObject({ delivered: 0 });
    await client.send('PUT', '/emulator/pushes', { enabled: true });
    await passTime();
    expect(await settled()).toMatchObject({ delivered: 1 });
    await client.send('PUT', '/emulator/pushes', { enabled: false });
    await client.send('POST', '/emulator/reset');
    expect(await settled()).toEqual({ enabled: true, waiting: 0, delivered: 0, lost: 0 });
  });

  it('is lost where nobody receives it or the receiver crashes', async () => {
    writeFunction(dist, 'onWaybillEvent', 'exports.main = () => process.exit(1);');
    await passTime();
    expect(await settled()).toMatchObject({ delivered: 0, lost: 1 });
    rmSync(path.join(dist, 'cloudfunctions', 'onWaybillEvent'), { recursive: true });
    await passTime();
    expect(await settled()).toMatchObject({ delivered: 0, lost: 2 });
  });

  it.each([{}, { enabled: 'no' }, { enabled: true, more: 1 }])('is not switched by %j', async (body) => {
    const response = await client.raw('/emulator/pushes', { method: 'PUT', body: JSON.stringify(body) });
    expect(response.status).toBe(400);
  });
});
