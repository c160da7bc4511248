package app.folkmoot.query.platform.api;

import app.folkmoot.query.platform.store.Following;
import app.folkmoot.reader.ReaderStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the read models follow what happens. */
@Component("projections")
final class ProjectionsHealth implements HealthIndicator {
  private final Following following;

  ProjectionsHealth(Following following) {
    this.following = following;
  }

  @Override
  public Health health() {
    ReaderStatus status = following.status();
    return (status.live() ? Health.up() : Health.outOfService())
        .withDetail("state", status.state())
        .withDetail("lagEvents", status.lagEvents())
        .build();
  }
}
