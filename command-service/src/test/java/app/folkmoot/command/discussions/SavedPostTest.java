package app.folkmoot.command.discussions;

import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;

import app.folkmoot.command.discussions.DiscussionCommand.SavePost;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostSaved;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedPostTest {
  private static final UUID THREAD = new UUID(3, 1);
  private static final DomainEvent STARTED =
      new DiscussionStarted(THREAD, GROUP, BEN, Text.of("Slugs"), Text.of("How?"), List.of());

  private final CommandFixture<SavedPost> saved = new CommandFixture<>(SavedPost.class);

  @Test
  void putsAnyVisiblePostOnTheList() {
    saved
        .with(openGroup())
        .with(STARTED)
        .when(ZOE, new SavePost(THREAD, true))
        .stores(new PostSaved(THREAD, ZOE, true));
  }

  @Test
  void takesItOffAgain() {
    saved
        .with(openGroup())
        .with(STARTED)
        .given(new PostSaved(THREAD, ZOE, true))
        .when(ZOE, new SavePost(THREAD, false))
        .stores(new PostSaved(THREAD, ZOE, false));
  }

  @Test
  void refusesWhatChangesNothing() {
    saved
        .with(openGroup())
        .with(STARTED)
        .given(new PostSaved(THREAD, ZOE, true))
        .when(ZOE, new SavePost(THREAD, true))
        .refused(DiscussionRefusal.NOTHING_CHANGED);
  }

  @Test
  void hidesPostsOfAPrivateGroup() {
    saved
        .with(privateGroup())
        .with(STARTED)
        .when(ZOE, new SavePost(THREAD, true))
        .refused(DiscussionRefusal.NO_SUCH_POST);
  }
}
