package firstline.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders templates of {@code src/main/jte}, which were compiled with everything else. */
public final class Pages {
  private final WebSettings settings;
  private final Assets assets;
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  public Pages(WebSettings settings, Assets assets) {
    this.settings = settings;
    this.assets = assets;
  }

  /** Answers with a whole page; the template gets {@code head} besides what is given. */
  public void show(Context ctx, String template, Sheet sheet, Map<String, Object> params) {
    var all = new HashMap<String, Object>(params);
    all.put("head", head(sheet));
    ctx.html(fragment(template, all));
  }

  /** A template by itself, for what is put into a page that stands already. */
  public String fragment(String template, Map<String, Object> params) {
    var output = new StringOutput();
    engine.render(template, params, output);
    return output.toString();
  }

  public Assets assets() {
    return assets;
  }

  public WebSettings settings() {
    return settings;
  }

  private Head head(Sheet sheet) {
    return new Head(
        sheet.title(),
        settings.provider(),
        settings.demo(),
        sheet.look(),
        List.of(assets.url("firstline.css"), assets.url(sheet.accent().orElse(settings.accent()))),
        assets.url("theme.js"),
        sheet.scripts().stream().map(assets::url).toList(),
        assets.url("icon.svg"),
        sheet.meta());
  }
}
