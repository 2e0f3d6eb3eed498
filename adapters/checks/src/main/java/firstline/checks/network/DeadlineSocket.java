package firstline.checks.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A socket whose reads end at a deadline, however slowly bytes drip in, and that knows whether the
 * other side has said anything at all. TLS on top of it reads through it.
 */
final class DeadlineSocket extends Socket {
  private volatile Deadline deadline;
  private volatile boolean heard;
  private volatile boolean late;

  DeadlineSocket(Deadline deadline) {
    this.deadline = deadline;
  }

  /** From now on reads end after this span, if not before. */
  void hurry(Duration span) {
    deadline = deadline.atMost(span);
  }

  /** Whether the other side has sent a single byte. */
  boolean heard() {
    return heard;
  }

  /** Whether a read was ended by the deadline; TLS may give such an end other names. */
  boolean late() {
    return late;
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
        try {
          setSoTimeout(deadline.millisLeft());
          int count = super.read(buffer, offset, length);
          heard |= count > 0;
          return count;
        } catch (SocketTimeoutException e) {
          late = true;
          throw e;
        }
      }
    };
  }
}
