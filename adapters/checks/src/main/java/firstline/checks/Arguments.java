package firstline.checks;

import java.util.Map;

/**
 * Reads a probe's arguments; what is wrong with them is the content's fault, not the customer's.
 */
record Arguments(Map<String, String> values) {
  /**
   * An argument that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  String text(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the check lacks its argument '" + name + "'");
    }
    return value;
  }

  /**
   * A port, or the usual one.
   *
   * @throws IllegalArgumentException if it is no port
   */
  int port(String name, int usual) {
    var value = values.get(name);
    try {
      int port = value == null ? usual : Integer.parseInt(value);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + value + "' is no port for '" + name + "'", e);
    }
    throw new IllegalArgumentException("'" + value + "' is no port for '" + name + "'");
  }
}
