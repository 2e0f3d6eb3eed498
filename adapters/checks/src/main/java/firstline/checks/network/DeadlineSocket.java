package firstline.checks.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A socket whose reads end at a deadline, however slowly bytes drip in, and that knows whether the
 * other side has said anything at all. TLS on top of it reads through it.
 */
final class DeadlineSocket extends Socket {
  private final Deadline deadline;
  private volatile boolean heard;

  DeadlineSocket(Deadline deadline) {
    this.deadline = deadline;
  }

  void connect(InetAddress address, int port, Deadline limit) throws IOException {
    connect(new InetSocketAddress(address, port), limit.millisLeft());
  }

  boolean heard() {
    return heard;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        setSoTimeout(deadline.millisLeft());
        int count = super.read(buffer, offset, length);
        heard |= count > 0;
        return count;
      }
    };
  }
}
