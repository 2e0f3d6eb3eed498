package firstline.launcher.settings;

import firstline.backoffice.mail.SmtpAccount;
import firstline.backoffice.mail.SmtpCarrier;
import firstline.checks.CheckSettings;
import firstline.checks.network.Cidr;
import firstline.core.policy.Verdict.Team;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.content.SupportChoice;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All settings, free of contradictions.
 *
 * @param data the folder for what is kept
 * @param databaseUrl a JDBC address; empty for SQLite in the data folder
 * @param telegram empty where Telegram is not switched on
 * @param discord empty where Discord is not switched on
 * @param mail empty where no mail server is set
 * @param linkSecret what links of the client area are made with; empty for one of our own
 * @param model empty where no language model is set
 * @param admin the first administrator, if the settings name one
 */
public record Settings(
    Path data,
    Optional<Secret> databaseUrl,
    Http http,
    Optional<Telegram> telegram,
    Optional<Discord> discord,
    Support support,
    Optional<Mail> mail,
    Optional<Secret> linkSecret,
    Optional<ModelSettings> model,
    Optional<Admin> admin,
    LogFormat logFormat) {

  /**
   * Where we listen and how we are reached.
   *
   * @param port 0 takes a free one
   * @param publicUrl without a path; empty if we are reached as we listen
   */
  public record Http(String host, int port, Optional<URI> publicUrl) {}

  /**
   * The Telegram channel.
   *
   * @param webhook present where Telegram is to bring updates; otherwise we poll
   * @param sendsPerSecond over all chats, 0 for no limit at all; empty for what Telegram documents
   * @param staffChat the id of the group in which staff work
   */
  public record Telegram(
      Secret token,
      URI api,
      Optional<Webhook> webhook,
      Optional<Integer> sendsPerSecond,
      Optional<Long> staffChat) {}

  /**
   * How Telegram reaches us.
   *
   * @param publicUrl without a path, https
   */
  public record Webhook(URI publicUrl, Secret secret) {}

  /**
   * The Discord channel.
   *
   * @param api the REST API with its version
   * @param staffChannel the id of the channel or forum in which staff work
   * @param staffRole the id of the role that staff have; without it, whoever sees that channel
   * @param teamRoles the ids of the roles of teams, which conversations call
   * @param planRoles the ids of the roles that customers get for a plan, by its name in lower case
   */
  public record Discord(
      Secret token,
      URI api,
      URI gateway,
      Optional<String> staffChannel,
      Optional<String> staffRole,
      Map<Team, String> teamRoles,
      Map<String, String> planRoles) {
    public Discord {
      teamRoles = Map.copyOf(teamRoles);
      planRoles = Map.copyOf(planRoles);
    }
  }

  /**
   * How we support.
   *
   * @param content the folder with the content
   * @param zone for times on staff's pages
   * @param choice which policy is served, and how
   * @param articleReview whether a second person publishes what somebody wrote
   */
  public record Support(
      Path content, ZoneId zone, Checks checks, SupportChoice choice, boolean articleReview) {}

  /**
   * What live checks may do.
   *
   * @param allow blocks of addresses that they may reach although they are not public
   * @param asked whom they ask
   */
  public record Checks(List<Cidr> allow, CheckSettings asked) {
    public Checks {
      allow = List.copyOf(allow);
    }
  }

  /**
   * How e-mail goes out.
   *
   * @param from the address that it comes from and that answers go to
   */
  public record Mail(SmtpAccount server, String from) {
    /** What hands mail to that server. */
    public SmtpCarrier carrier(InstantSource clock) {
      return new SmtpCarrier(server, from, clock);
    }
  }

  /** Who can log in after the first start. */
  public record Admin(String email, Secret password) {}
}
