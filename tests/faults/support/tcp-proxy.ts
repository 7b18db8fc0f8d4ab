import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** Stands between a site and its database, and cuts them off from each other as told. */
export interface TcpProxy {
  port: number;
  /** Breaks all connections and refuses new ones: the database was stopped. */
  cut(): Promise<void>;
  /** Says nothing any more, neither on the connections there are nor on new ones: the cable is out. */
  freeze(): void;
  /** Lets connections through from now on. Those that were frozen stay dead. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

export const startTcpProxy = async (target: { host: string; port: number }): Promise<TcpProxy> => {
  const open = new Set<net.Socket>();
  let isFrozen = false;

  const server = net.createServer((inside) => {
    open.add(inside);
    inside.on('error', () => {}).on('close', () => open.delete(inside));

    if (isFrozen) return;

    const outside = net.connect(target);

    open.add(outside);
    outside
      .on('error', () => {})
      .on('close', () => {
        open.delete(outside);
        inside.destroy();
      });
    inside.on('close', () => outside.destroy());
    inside.pipe(outside);
    outside.pipe(inside);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));

    for (const socket of open) socket.destroy();
    await closed;
  };

  await listen(0);

  const { port } = server.address() as AddressInfo;

  return {
    port,
    cut,

    freeze() {
      isFrozen = true;

      for (const socket of open) {
        socket.unpipe();
        socket.pause();
      }
    },

    async restore() {
      isFrozen = false;
      if (!server.listening) await listen(port);
    },

    close: () => (server.listening ? cut() : Promise.resolve()),
  };
};
