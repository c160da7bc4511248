package app.folkmoot.query.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param memberId null where nobody is signed in, or before registration
 * @param leader whether the way to Insights is shown
 * @param theme {@code light} or {@code dark}; null for the device's own
 * @param behind whether the page cannot show the person's last act yet
 * @param path of this page, to come back to
 */
public record Shell(
    @Nullable UUID memberId,
    String name,
    boolean leader,
    @Nullable String theme,
    boolean behind,
    String path) {}
