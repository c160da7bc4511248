package app.folkmoot.command.resources;

import static app.folkmoot.command.testing.People.AMARA;
import static app.folkmoot.command.testing.People.BEN;
import static app.folkmoot.command.testing.People.GROUP;
import static app.folkmoot.command.testing.People.MO;
import static app.folkmoot.command.testing.People.ZOE;
import static app.folkmoot.command.testing.People.archived;
import static app.folkmoot.command.testing.People.openGroup;
import static app.folkmoot.command.testing.People.privateGroup;

import app.folkmoot.command.discussions.DiscussionCommand.DeletePost;
import app.folkmoot.command.discussions.DiscussionCommand.EditPost;
import app.folkmoot.command.discussions.DiscussionCommand.PinPost;
import app.folkmoot.command.discussions.DiscussionRefusal;
import app.folkmoot.command.discussions.Post;
import app.folkmoot.command.resources.ResourceCommand.PostResource;
import app.folkmoot.command.resources.ResourceCommand.UpdateResource;
import app.folkmoot.command.testing.CommandFixture;
import app.folkmoot.command.testing.World;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionPinned;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceEvent.ResourceUpdated;
import app.folkmoot.events.resources.ResourceKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResourceTest {
  private static final UUID POST = new UUID(3, 1);
  private static final String URL = "https://example.org/slugs?x=1#top";

  private final CommandFixture<Post> resource = new CommandFixture<>(Post.class, Resource.class);

  private static DomainEvent posted(UUID postId) {
    return new ResourcePosted(
        postId,
        GROUP,
        BEN,
        Text.of("Slugs"),
        Text.of(URL),
        ResourceKind.ARTICLE,
        Text.of(""),
        List.of("slugs"));
  }

  @Nested
  class Share {
    private final PostResource share =
        new PostResource(GROUP, "Slugs", URL, ResourceKind.ARTICLE, "", List.of("slugs"));

    @Test
    void postsALinkWithoutDescription() {
      resource.with(openGroup()).when(BEN, share).stores(posted(World.issued(1)));
    }

    @Test
    void refusesOutsiders() {
      resource.with(openGroup()).when(ZOE, share).refused(DiscussionRefusal.ONLY_MEMBERS);
    }

    @Test
    void hidesAPrivateGroup() {
      resource.with(privateGroup()).when(ZOE, share).refused(DiscussionRefusal.NO_SUCH_GROUP);
    }

    @Test
    void refusesAnArchivedGroup() {
      resource
          .with(openGroup())
          .with(archived())
          .when(BEN, share)
          .refused(DiscussionRefusal.ARCHIVED);
    }
  }

  @Nested
  class Update {
    private final UpdateResource update =
        new UpdateResource(
            POST, "Snails", "http://example.org", ResourceKind.VIDEO, "Better.", List.of(), null);

    @Test
    void replacesWhatWasThere() {
      resource
          .with(openGroup())
          .given(posted(POST))
          .when(BEN, update)
          .stores(
              new ResourceUpdated(
                  POST,
                  BEN,
                  Text.of("Snails"),
                  Text.of("http://example.org"),
                  ResourceKind.VIDEO,
                  Text.of("Better."),
                  List.of()));
    }

    @Test
    void refusesAllButTheAuthor() {
      resource
          .with(openGroup())
          .given(posted(POST))
          .when(AMARA, update)
          .refused(DiscussionRefusal.ONLY_THE_AUTHOR);
    }

    @Test
    void refusesADeletedResource() {
      resource
          .with(openGroup())
          .given(posted(POST), new PostDeleted(POST, POST, BEN, DeletedBy.AUTHOR))
          .when(BEN, update)
          .refused(DiscussionRefusal.DELETED);
    }
  }

  @Nested
  class AsAPost {
    private CommandFixture<Post> bens() {
      return resource.with(openGroup()).given(posted(POST));
    }

    @Test
    void isEdited() {
      bens()
          .when(BEN, new EditPost(POST, "Snails", "Better.", null))
          .stores(new PostEdited(POST, POST, BEN, Text.of("Snails"), Text.of("Better.")));
    }

    @Test
    void isDeleted() {
      bens()
          .when(MO, new DeletePost(POST, null))
          .stores(new PostDeleted(POST, POST, BEN, DeletedBy.MODERATOR));
    }

    @Test
    void isPinned() {
      bens().when(MO, new PinPost(POST, true, null)).stores(new DiscussionPinned(POST, true));
    }
  }
}
