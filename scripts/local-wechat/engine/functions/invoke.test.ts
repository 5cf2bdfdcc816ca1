import { rmSync } from 'node:fs';
import path from 'node:path';
import { useEmulator } from '../testing/bench';
import { writeFunction } from '../testing/functions';

const { client, dist, folder } = useEmulator({ limits: { timeoutSeconds: 3 } });

describe('a call that does not come back well', () => {
  it.each([
    ['fail', -504002, 'Error: no good'],
    ['circular', -504002, 'circular'],
    ['reject', -504002, 'Error: nobody listens'],
    ['leave', -504002, 'process exited (3)'],
    ['hang', -504003, 'Invoking task timed out after 3 seconds'],
  ])('%s: %i %s, and the next call is served', async (deed, errCode, text) => {
    const answer = await client.probe({ do: deed });
    expect(answer).toEqual({ errCode, errMsg: expect.stringContaining(text) });
    expect(answer.errMsg).toMatch(/^cloud\.callFunction:fail Error: errCode: -50400[23] /);
    expect(answer.errMsg).not.toContain(folder);
    expect((await client.probe({ do: 'whoAmI' })).errMsg).toBe('cloud.callFunction:ok');
  });

  it('a bundle that cannot be loaded', async () => {
    writeFunction(dist, 'damaged', 'throw new Error("at load")');
    const answer = await client.send('POST', '/functions/damaged', {});
    expect(answer).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('at load') });
    rmSync(path.join(dist, 'cloudfunctions', 'damaged'), { recursive: true });
  });

  it('a function that is not there', async () => {
    const answer = await client.send('POST', '/functions/nothing', {});
    expect(answer).toMatchObject({ errCode: -501000, errMsg: expect.stringContaining('FUNCTION_NOT_FOUND') });
    expect((await client.send('POST', '/functions/..%2Fprobe', {})).errCode).toBe(-501000);
  });

  it('a result of more than 6 MB, and an event of more', async () => {
    expect((await client.probe({ do: 'large', bytes: 6 * 1024 * 1024 - 2 })).errMsg).toBe(
      'cloud.callFunction:ok',
    );
    const answer = await client.probe({ do: 'large', bytes: 6 * 1024 * 1024 });
    expect(answer).toEqual({ errCode: -504002, errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') });
    const event = await client.probe({ text: 'x'.repeat(6 * 1024 * 1024) });
    expect(event).toEqual({ errCode: -501001, errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') });
  });

  it('an event that is no JSON', async () => {
    const response = await client.raw('/functions/probe', { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errCode: -501007 });
  });
});
