package app.folkmoot.query.platform.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session that knows whether it must be written. */
final class StoredSession implements Session {
  private final MapSession content;
  private @Nullable String storedUnder;
  private boolean changed;
  private Instant storedAccess;

  /** A session nobody has stored yet. */
  StoredSession(MapSession content) {
    this(content, null);
    changed = true;
  }

  StoredSession(MapSession content, @Nullable String storedUnder) {
    this.content = content;
    this.storedUnder = storedUnder;
    this.storedAccess = content.getLastAccessedTime();
  }

  boolean changed() {
    return changed;
  }

  /** The id it was last stored under, or null where it never was. */
  @Nullable String storedUnder() {
    return storedUnder;
  }

  Duration sinceStoredAccess() {
    return Duration.between(storedAccess, content.getLastAccessedTime());
  }

  void stored() {
    storedUnder = content.getId();
    storedAccess = content.getLastAccessedTime();
    changed = false;
  }

  @Override
  public String getId() {
    return content.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return content.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return content.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return content.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    changed = true;
    content.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    content.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return content.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    content.setLastAccessedTime(time);
  }

  @Override
  public Instant getLastAccessedTime() {
    return content.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    content.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return content.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return content.isExpired();
  }
}
