package app.folkmoot.events.resources;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventType;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.Required;
import app.folkmoot.events.Text;
import java.util.List;
import java.util.UUID;

/** What happens to a shared resource. */
public sealed interface ResourceEvent extends DomainEvent {

  UUID postId();

  @Override
  default UUID conversation() {
    return postId();
  }

  /**
   * A resource was shared with a group.
   *
   * @param url absolute http or https address
   * @param description Markdown (CommonMark), may be empty
   */
  @EventType("resource.posted")
  record ResourcePosted(
      UUID postId,
      UUID groupId,
      UUID authorId,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text title,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text url,
      ResourceKind resourceKind,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text description,
      List<String> tags)
      implements ResourceEvent {
    public ResourcePosted {
      Required.all(postId, groupId, authorId, title, url, resourceKind, description);
      tags = Required.list(tags);
    }
  }

  /** A resource was described anew; every component replaces what was there. */
  @EventType("resource.updated")
  record ResourceUpdated(
      UUID postId,
      UUID authorId,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text title,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text url,
      ResourceKind resourceKind,
      @Personal(owner = "authorId", purpose = Purpose.CONTENT) Text description,
      List<String> tags)
      implements ResourceEvent {
    public ResourceUpdated {
      Required.all(postId, authorId, title, url, resourceKind, description);
      tags = Required.list(tags);
    }
  }
}
