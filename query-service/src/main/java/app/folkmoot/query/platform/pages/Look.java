package app.folkmoot.query.platform.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Turns ids, names and times into what templates show; templates know it as {@code @look}. */
public final class Look {
  /** How many avatar colours the style sheet has. */
  static final int HUES = 12;

  /** Reading a pattern costs more than writing a date by it. */
  private static final Map<Form, DateTimeFormatter> FORMS = new ConcurrentHashMap<>();

  private record Form(String pattern, Locale locale) {}

  private final MessageSource messages;
  private final Clock clock;
  private final CommunitySettings settings;

  Look(MessageSource messages, Clock clock, CommunitySettings settings) {
    this.messages = messages;
    this.clock = clock;
    this.settings = settings;
  }

  /** The style class that colours whatever has this id, always the same. */
  public String hue(@Nullable UUID id) {
    return "hue-" + (id == null ? 7 : Math.floorMod(id.hashCode(), HUES));
  }

  /** The first letters of the first and last word of a name, in upper case. */
  public String initials(String name) {
    String[] words = name.strip().split("[\\s\\p{Punct}]+");
    StringBuilder initials = new StringBuilder();
    addFirst(initials, words[0]);
    if (words.length > 1) {
      addFirst(initials, words[words.length - 1]);
    }
    return initials.isEmpty() ? "?" : initials.toString().toUpperCase(Locale.ROOT);
  }

  private static void addFirst(StringBuilder to, String word) {
    if (!word.isEmpty()) {
      to.appendCodePoint(word.codePointAt(0));
    }
  }

  /** How long ago, in words; the day where it is more than a week. */
  public String ago(Instant then) {
    Duration since = Duration.between(then, clock.instant());
    if (since.toMinutes() < 1) {
      return say("time.now");
    }
    if (since.toHours() < 1) {
      return say("time.minutes", since.toMinutes());
    }
    if (since.toDays() < 1) {
      return say("time.hours", since.toHours());
    }
    if (since.toDays() < 7) {
      return say("time.days", since.toDays());
    }
    return day(LocalDate.ofInstant(then, settings.zone()));
  }

  /** Day and time with the zone's name, for those who want it exact. */
  public String exact(Instant then, @Nullable String zone) {
    return form("d MMMM yyyy, HH:mm zzz")
        .format(then.truncatedTo(ChronoUnit.MINUTES).atZone(zone(zone)));
  }

  /** A day; the year only where it is not this one. */
  public String day(LocalDate day) {
    boolean thisYear = day.getYear() == LocalDate.now(clock.withZone(settings.zone())).getYear();
    return form(thisYear ? "d MMMM" : "d MMMM yyyy").format(day);
  }

  /** Month and year of an instant. */
  public String month(Instant then) {
    return form("MMMM yyyy").format(then.atZone(settings.zone()));
  }

  /** What the clock shows now for somebody in a zone, such as {@code 14:02}. */
  public String clockIn(@Nullable String zone) {
    return form("HH:mm").format(ZonedDateTime.ofInstant(clock.instant(), zone(zone)));
  }

  /** The host of an address, without {@code www.}; the address itself where there is none. */
  public String host(String url) {
    String rest = url.replaceFirst("^https?://(www\\.)?", "");
    int end = rest.indexOf('/');
    return end < 0 ? rest : rest.substring(0, end);
  }

  /** A zone by name; the community's where there is none of that name. */
  public ZoneId zone(@Nullable String name) {
    try {
      return name == null || name.isBlank() ? settings.zone() : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return settings.zone();
    }
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private static DateTimeFormatter form(String pattern) {
    return FORMS.computeIfAbsent(
        new Form(pattern, locale()),
        form -> DateTimeFormatter.ofPattern(form.pattern(), form.locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
