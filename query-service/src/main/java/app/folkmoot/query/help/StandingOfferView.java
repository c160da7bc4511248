package app.folkmoot.query.help;

import app.folkmoot.query.platform.Author;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member can help with, to no request in particular. */
public record StandingOfferView(
    UUID offerId,
    Author helper,
    List<String> skills,
    @Nullable String availability,
    Instant createdAt) {}
