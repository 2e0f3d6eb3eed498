package firstline.launcher.settings;

/** How log lines look. */
public enum LogFormat {
  TEXT,
  JSON
}
