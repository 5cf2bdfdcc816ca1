import { createFaults, type Fault } from './faults';

const ADD = ['logistics.addOrder', '/cgi-bin/express/business/order/add'];
const GET = ['logistics.getOrder', '/cgi-bin/express/business/order/get'];

function withFaults(...list: Fault[]) {
  const faults = createFaults();
  faults.set(list);
  return faults;
}

describe('fault switches', () => {
  it.each(ADD)('know an API as %s', (api) => {
    const faults = withFaults({ api, kind: 'dropAfter' });
    expect(faults.take(ADD).breakdown?.kind).toBe('dropAfter');
    expect(faults.take(GET).breakdown).toBeUndefined();
  });

  it('reach every API with *, but a token endpoint only by its own name', () => {
    const faults = withFaults({ api: '*', kind: 'http502' });
    expect(faults.take(GET).breakdown?.kind).toBe('http502');
    expect(faults.take(['/cgi-bin/stable_token']).breakdown).toBeUndefined();
    faults.set([{ api: '/cgi-bin/stable_token', kind: 'errcode', errcode: 40164 }]);
    expect(faults.take(['/cgi-bin/stable_token']).breakdown).toMatchObject({ errcode: 40164 });
  });

  it('are over after their times, and stay on without', () => {
    const faults = withFaults(
      { api: '*', kind: 'errcode', errcode: -1, times: 2 },
      { api: '*', kind: 'dropBefore' },
    );
    const kinds = [1, 2, 3, 4].map(() => faults.take(ADD).breakdown?.kind);
    expect(kinds).toEqual(['errcode', 'errcode', 'dropBefore', 'dropBefore']);
    expect(faults.list()).toEqual([{ api: '*', kind: 'dropBefore' }]);
  });

  it('add delays up, whatever else goes wrong', () => {
    const faults = withFaults(
      { api: '*', kind: 'latency', ms: 20 },
      { api: ADD[0] as string, kind: 'errcode', errcode: 45011 },
      { api: ADD[1] as string, kind: 'latency', ms: 5 },
    );
    expect(faults.take(ADD)).toEqual({ delayMs: 25, breakdown: expect.objectContaining({ errcode: 45011 }) });
  });
});
