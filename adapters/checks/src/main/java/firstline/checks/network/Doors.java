package firstline.checks.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where a judged address and port are reached: there itself, except on a test bench. */
public interface Doors {
  /** Every address at its own place. */
  Doors STRAIGHT = InetSocketAddress::new;

  InetSocketAddress of(InetAddress address, int port);
}
