import type { Loose } from './types';

type Listener = (...args: Loose[]) => void;

/** The channel between a page and the one that opened it. */
export class EventChannel {
  private listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  private peer: EventChannel = this;

  /** Two ends: what one emits, the other hears. */
  static pair(near: EventChannel, far: EventChannel): void {
    near.peer = far;
    far.peer = near;
  }

  on(event: string, listener: Listener): void {
    this.add(event, listener, false);
  }

  once(event: string, listener: Listener): void {
    this.add(event, listener, true);
  }

  off(event: string, listener?: Listener): void {
    const kept = (this.listeners.get(event) ?? []).filter((each) => listener && each.listener !== listener);
    this.listeners.set(event, kept);
  }

  emit(event: string, ...args: Loose[]): void {
    for (const { listener, once } of [...(this.peer.listeners.get(event) ?? [])]) {
      if (once) this.peer.off(event, listener);
      listener(...args);
    }
  }

  private add(event: string, listener: Listener, once: boolean): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), { listener, once }]);
  }
}
