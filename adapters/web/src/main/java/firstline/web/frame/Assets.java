package firstline.web.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Static files from {@code firstline/web/assets} on the class path. Each is served under a hash of
 * its content and may be kept for good; a changed file has another address.
 */
public final class Assets implements Routes {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+");
  private static final String FOLDER = "/firstline/web/assets/";

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private record Asset(byte[] content, String hash, String type) {}

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  /**
   * The address of a file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String url(String name) {
    var asset =
        asset(name).orElseThrow(() -> new IllegalArgumentException("No asset '" + name + "'"));
    return "/assets/" + asset.hash + "/" + name;
  }

  /** Where the colours of an accent are. */
  public String url(Accent accent) {
    return "/assets/accent/" + accent.hex() + ".css";
  }

  /** The content of a text file among the assets, for those that need a fixed address. */
  public byte[] content(String name) {
    return asset(name).orElseThrow(NotFoundResponse::new).content.clone();
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/assets/accent/{name}", this::accent);
    routes.get("/assets/{hash}/{name}", this::file);
  }

  private void accent(Context ctx) {
    var name = ctx.pathParam("name");
    var accent =
        Optional.of(name)
            .filter(n -> n.endsWith(".css"))
            .flatMap(n -> Accent.parse(n.substring(0, n.length() - 4)))
            .orElseThrow(NotFoundResponse::new);
    forGood(ctx).contentType("text/css; charset=utf-8").result(accent.css());
  }

  private void file(Context ctx) {
    var asset =
        asset(ctx.pathParam("name"))
            .filter(found -> found.hash.equals(ctx.pathParam("hash")))
            .orElseThrow(NotFoundResponse::new);
    forGood(ctx).contentType(asset.type).result(asset.content);
  }

  private static Context forGood(Context ctx) {
    return ctx.header("Cache-Control", "public, max-age=31536000, immutable");
  }

  private Optional<Asset> asset(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(loaded.computeIfAbsent(name, Assets::load));
  }

  private static @Nullable Asset load(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null || type == null) {
        return null;
      }
      byte[] content = in.readAllBytes();
      return new Asset(content, Sha256.hex(content).substring(0, 16), type);
    } catch (IOException e) {
      throw new UncheckedIOException("The asset " + name + " cannot be read", e);
    }
  }
}
