package app.folkmoot.query.platform.pages;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the whole community.
 *
 * @param zone its time zone, for people who named none
 */
@ConfigurationProperties("folkmoot")
public record CommunitySettings(@DefaultValue("UTC") ZoneId zone) {}
