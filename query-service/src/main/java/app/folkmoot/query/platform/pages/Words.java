package app.folkmoot.query.platform.pages;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The pages' texts, from {@code messages.properties}. */
public final class Words {
  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  public String say(String key, Object... args) {
    return messages.getMessage(key, args, Locale.UK);
  }

  /** What to choose from: each value with the text {@code prefix + value}. */
  public Option option(String prefix, String value) {
    String hint = messages.getMessage(prefix + value + ".hint", null, null, Locale.UK);
    return new Option(value, say(prefix + value), hint);
  }
}
