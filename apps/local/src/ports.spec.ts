import net from 'node:net';
import { holderOf, listenerInode, refuseTakenPorts } from './ports.js';

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:10CD 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 111 1
   1: 0100007F:10CD 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1
   2: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1`;

describe('taken ports', () => {
  it('are found in the kernel’s table: the listener, not a connection', () => {
    expect(listenerInode(table, 4301)).toBe('222');
    expect(listenerInode(table, 22)).toBe('333');
    expect(listenerInode(table, 4302)).toBeUndefined();
  });

  it('are refused with port, holder and the way out', async () => {
    const holder = net.createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as net.AddressInfo;
    try {
      const refused = refuseTakenPorts({ api: 0, miniapp: port, console: 0, sandbox: 0 });
      await expect(refused).rejects.toThrow(new RegExp(`端口 ${port}（小程序 H5）被 .*占用.*PORT=`));
      if (process.platform === 'linux') expect(holderOf(port)).toContain(`进程 ${process.pid}`);
    } finally {
      await new Promise((resolve) => holder.close(resolve));
    }
    await refuseTakenPorts({ api: 0, miniapp: port, console: 0, sandbox: 0 });
  });
});
