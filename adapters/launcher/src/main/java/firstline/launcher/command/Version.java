package firstline.launcher.command;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar's manifest; a class folder has none. */
public final class Version implements IVersionProvider {
  /** Name and version. */
  static String words() {
    var version = Version.class.getPackage().getImplementationVersion();
    return "firstline " + (version == null ? "(unpackaged)" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {words()};
  }
}
