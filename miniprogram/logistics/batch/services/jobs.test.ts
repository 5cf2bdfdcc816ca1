import { forgetEverything } from '../../kit/services/store';
import { notePrinted } from '../../waybill/services/waybill';
import type { Job } from '../logic/job';
import {
  continueJob,
  currentJob,
  readSheet,
  readyLabels,
  retryJob,
  startJob,
  stopJob,
  watchJob,
} from './jobs';

interface Call {
  name: string;
  data: { orderId: string; orderList: { orderId: string }[]; orders: object[]; printType?: number };
}
const call = jest.fn();
const globals = globalThis as unknown as { wx: unknown; __CLOUD_ENV__: string };
const kept = new Map<string, unknown>();
globals.wx = {
  cloud: { init: jest.fn(), callFunction: call },
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorage: ({ key, data }: { key: string; data: unknown }) => kept.set(key, data),
};
globals.__CLOUD_ENV__ = '';

const targets = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    orderId: `o${at}`,
    deliveryId: 'SF',
    waybillId: `w${at}`,
    name: '王小蒙',
  }));
const label = Buffer.from('<html>面单</html>').toString('base64');
const refusal = {
  errCode: 9300506,
  errMsg: 'no',
  error: { title: '已揽收', action: '请拦截', retryable: false },
};
const names = () => call.mock.calls.map(([{ name }]: [Call]) => name);

/** Answers every function; orders in `bad` get no label and are not cancelled. */
function answers(bad = new Set<string>()) {
  call.mockReset().mockImplementation(async ({ name, data }: Call) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const row = (orderId: string) => ({ orderId, orderStatus: 0, printHtml: bad.has(orderId) ? 'x' : label });
    if (name === 'batchGetOrder')
      return {
        result: {
          errCode: 0,
          orderList: data.orderList.map(({ orderId }) => row(orderId)),
          missing: [],
          remaining: [],
        },
      };
    if (name === 'getOrder') return { result: { errCode: 0, ...row(data.orderId) } };
    if (name === 'cancelOrder') return { result: bad.has(data.orderId) ? refusal : { errCode: 0 } };
    return { result: { errCode: 0, marked: data.orders.length } };
  });
}

function rests(): Promise<Job> {
  return new Promise((resolve) => {
    const look = () => {
      const job = currentJob();
      if (job?.phase !== 'finished' && job?.phase !== 'stopped') return;
      unwatch();
      resolve(job);
    };
    const unwatch = watchJob(look);
    look();
  });
}

describe('printing many', () => {
  it('reads the labels a hundred a call, keeps their order, and names those that failed', async () => {
    answers(new Set(['o7']));
    expect(startJob('print', targets(150))).toBe(true);
    const job = await rests();
    expect(names()).toEqual(['batchGetOrder', 'batchGetOrder']);
    expect(job.failed.map(({ target }) => target.orderId)).toEqual(['o7']);
    expect(readyLabels().map(({ target }) => target.orderId)).toEqual(
      targets(150)
        .map(({ orderId }) => orderId)
        .filter((orderId) => orderId !== 'o7'),
    );
  });

  it('tries the failed ones again and no others', async () => {
    answers();
    retryJob();
    const job = await rests();
    expect(call.mock.calls[0][0].data.orderList).toHaveLength(1);
    expect([job.failed, job.done.length, readyLabels().length]).toEqual([[], 150, 150]);
  });

  it('makes everything a failure that a broken connection left unread', async () => {
    call.mockReset().mockRejectedValue({ errMsg: 'request:fail' });
    startJob('print', targets(3));
    const job = await rests();
    expect(job.failed.map(({ reason }) => reason.title)).toEqual(['网络不通', '网络不通', '网络不通']);
  });

  it('reads 一联 one by one', async () => {
    answers();
    readSheet(1);
    await rests();
    expect(names()).toEqual(['getOrder', 'getOrder', 'getOrder']);
    expect(call.mock.calls[0][0].data.printType).toBe(1);
    readSheet(0);
    await rests();
  });

  it('marks what was sent, a hundred a call, and says when that did not work', async () => {
    answers();
    expect(await notePrinted(targets(130))).toBe(true);
    expect(call.mock.calls.map(([{ data }]: [Call]) => data.orders.length)).toEqual([100, 30]);
    call.mockReset().mockRejectedValue({ errMsg: 'request:fail' });
    expect(await notePrinted(targets(1))).toBe(false);
  });
});

describe('cancelling many', () => {
  it('is done by one job at a time', async () => {
    answers();
    expect(startJob('cancel', targets(5))).toBe(true);
    expect(startJob('cancel', targets(5))).toBe(false);
    await rests();
    expect(names()).toHaveLength(5);
    expect(startJob('cancel', [])).toBe(false);
  });

  it('that is forgotten begins nothing more, and what comes late is not counted for the next', async () => {
    answers();
    startJob('cancel', targets(5));
    forgetEverything();
    expect(currentJob()).toBeUndefined();
    expect(startJob('print', targets(2))).toBe(true);
    const job = await rests();
    expect([job.kind, job.done.length, job.total]).toEqual(['print', 2, 2]);
    expect(names().filter((name) => name === 'cancelOrder')).toHaveLength(3);
  });

  it('keeps what the courier refused', async () => {
    answers(new Set(['o1']));
    startJob('cancel', targets(4));
    const job = await rests();
    expect([job.phase, job.done.length]).toEqual(['finished', 3]);
    expect(job.failed[0]?.reason).toMatchObject({ title: '已揽收', action: '请拦截' });
  });

  it('stops after those under way and goes on with the rest, none of them twice', async () => {
    answers();
    startJob('cancel', targets(10));
    stopJob();
    const stopped = await rests();
    expect([stopped.phase, stopped.done.length, stopped.pending.length]).toEqual(['stopped', 3, 7]);
    continueJob();
    expect((await rests()).phase).toBe('finished');
    const asked = call.mock.calls.map(([{ data }]: [Call]) => data.orderId);
    expect(new Set(asked).size).toBe(10);
    expect(asked).toHaveLength(10);
  });
});
