/** A small typed event emitter. */
export class Emitter<Events> {
  readonly #handlers = new Map<keyof Events, Set<(payload: never) => void>>();

  /** Calls `handler` at every `name` event. Gives back how to stop that. */
  on<Name extends keyof Events>(name: Name, handler: (payload: Events[Name]) => void): () => void {
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers);
    handlers.add(handler);
    return () => handlers.delete(handler);
  }

  /** Tells every handler of `name`. */
  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const handler of this.#handlers.get(name) ?? []) {
      (handler as (payload: Events[Name]) => void)(payload);
    }
  }
}
