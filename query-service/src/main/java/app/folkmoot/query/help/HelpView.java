package app.folkmoot.query.help;

import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.posts.PostView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A help request with who offered to help.
 *
 * @param neededBy null where no day was named
 * @param offers in the order they were made, withdrawn ones left out
 * @param thanks what the asker wrote to thank the helper; null where not thanked or erased
 */
public record HelpView(
    @JsonUnwrapped PostView post,
    HelpStatus status,
    List<String> skills,
    @Nullable LocalDate neededBy,
    List<OfferView> offers,
    @Nullable String thanks) {}
