/** What an element is given by those around it. */
import { ContextConsumer, type Context } from '@lit/context';
import type { LitElement } from 'lit';

/** Takes the value of a context; it is there while the element is on a page. */
export class Given<Value> {
  readonly #consumer: ContextConsumer<Context<unknown, Value>, LitElement>;
  readonly #host: LitElement;

  constructor(host: LitElement, context: Context<unknown, Value>) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context });
  }

  get value(): Value {
    const { value } = this.#consumer;
    if (value === undefined) throw new Error(`<${this.#host.localName}> stands outside of what it needs.`);
    return value;
  }
}
