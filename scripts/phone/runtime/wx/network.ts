import type { Loose } from '../types';
import { api } from './api';

const listeners = new Set<Loose>();
const networkType = () => (navigator.onLine ? 'wifi' : 'none');

for (const type of ['online', 'offline']) {
  addEventListener(type, () => {
    for (const listener of listeners) listener({ isConnected: navigator.onLine, networkType: networkType() });
  });
}

export const network = {
  getNetworkType: api('getNetworkType', () => ({ networkType: networkType() })),
  onNetworkStatusChange: (listener: Loose) => void listeners.add(listener),
  offNetworkStatusChange: (listener?: Loose) =>
    void (listener ? listeners.delete(listener) : listeners.clear()),
};
