package firstline.web.frame;

import java.util.List;

/**
 * What the layout template needs; every page template takes it as {@code head}.
 *
 * @param provider the provider's name
 * @param demo true while made-up customers stand in for real ones
 */
public record Head(
    String title,
    String provider,
    boolean demo,
    String look,
    List<String> styles,
    String theme,
    List<String> scripts,
    String icon,
    Meta meta) {}
