package app.folkmoot.query.platform.planted;

import org.springframework.context.annotation.Profile;

/** Planted: wiring has no branches. */
@Profile("local")
final class WiredByProfile {}
