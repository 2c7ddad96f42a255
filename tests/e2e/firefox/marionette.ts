import { connect, type Socket } from 'node:net';

/** How long Firefox may take to open its port. */
const CONNECT_TIMEOUT_MS = 30_000;

type Answer = readonly [type: 1, id: number, error: { message: string } | null, value: unknown];

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A client of Marionette, the remote control inside of Firefox: commands as JSON, each after its length in bytes and a
 * colon. WebDriver BiDi and Playwright cannot do what is needed here: install an extension and go to its pages.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#read(data));
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox hung up'));
    });
  }

  /** Connect to a Firefox that has been started with `--marionette`, and open a session. */
  static async connect(port: number): Promise<Marionette> {
    const deadline = Date.now() + CONNECT_TIMEOUT_MS;
    for (;;) {
      const socket = connect(port, '127.0.0.1');
      const connected = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      if (connected) {
        const marionette = new Marionette(socket);
        await marionette.send('WebDriver:NewSession', { strictFileInteractability: false });
        return marionette;
      }
      if (Date.now() > deadline) throw new Error(`no Firefox answers on port ${port}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  #read(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#settle(message as unknown as Answer); // else the greeting
    }
  }

  #settle([, id, error, value]: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(value);
  }

  /** Send a command and return its value. Rejects with Firefox's own message. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    this.#last += 1;
    const text = JSON.stringify([0, this.#last, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(this.#last, { resolve, reject }));
  }

  /** Hang up. */
  close(): void {
    this.#socket.destroy();
  }
}
