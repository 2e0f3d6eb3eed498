package firstline.web.login;

import io.javalin.http.Context;

/** Where a request comes from. */
final class NetworkAddress {
  private NetworkAddress() {}

  /**
   * The address of the browser. A proxy on this machine is believed: what it added last to {@code
   * X-Forwarded-For} is the address that it saw.
   */
  static String of(Context ctx) {
    var peer = ctx.ip();
    var forwarded = ctx.header("X-Forwarded-For");
    if (forwarded == null || !isThisMachine(peer)) {
      return peer;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isThisMachine(String address) {
    return address.startsWith("127.")
        || address.equals("0:0:0:0:0:0:0:1")
        || address.equals("[0:0:0:0:0:0:0:1]")
        || address.equals("::1");
  }
}
