package firstline.launcher.serve;

import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.web.login.FirstAdmin;
import firstline.web.login.Invitations;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Sees to it that somebody can log in, and says how. */
final class FirstLogin {
  private FirstLogin() {}

  /**
   * To be called before pages are served.
   *
   * @return words on how to log in; none where somebody has done so before
   * @throws CannotStart if the settings name an administrator that cannot be made
   */
  static Optional<String> prepare(
      Optional<Settings.Admin> admin, Storage storage, URI publicUrl, InstantSource clock) {
    var first = FirstAdmin.of(storage.staff(), storage.audit(), clock);
    var email = admin.map(Settings.Admin::email);
    var password = admin.map(one -> one.password().reveal());
    return switch (first.prepare(email, password, publicUrl)) {
      case FirstAdmin.Result.Existing() -> Optional.empty();
      case FirstAdmin.Result.Created(var address) ->
          Optional.of("log in as " + address + " with ADMIN_PASSWORD");
      case FirstAdmin.Result.Link(var url) ->
          Optional.of(
              url
                  + " (the first to open it becomes administrator; good for "
                  + Invitations.GOOD_FOR.toHours()
                  + " hours)");
      case FirstAdmin.Result.Unfit(var setting, var wants) ->
          throw new CannotStart(setting + " wants " + wants);
    };
  }
}
