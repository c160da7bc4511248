package app.folkmoot.query.stream;

import app.folkmoot.events.ConsistencyToken;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody wrote something; ids alone, to be read through the reads, which know who may see
 * it.
 *
 * @param kind discussion, resource, help-request or reply
 * @param threadId the opening post, itself where it is one
 * @param token read with it, and what is told of is there
 */
record News(String kind, UUID postId, UUID threadId, UUID groupId, UUID authorId, String token) {

  /** The news in an event; empty for events that bring none, and for imported ones. */
  static Optional<News> in(RecordedEvent recorded) {
    if (recorded.meta().imported()) {
      return Optional.empty();
    }
    String token = new ConsistencyToken(recorded.partition(), recorded.position()).encode();
    return Optional.ofNullable(
        switch (recorded.event()) {
          case DiscussionStarted e ->
              new News("discussion", e.postId(), e.postId(), e.groupId(), e.authorId(), token);
          case ResourcePosted e ->
              new News("resource", e.postId(), e.postId(), e.groupId(), e.authorId(), token);
          case HelpRequested e ->
              new News(
                  "help-request",
                  e.requestId(),
                  e.requestId(),
                  e.groupId(),
                  e.requesterId(),
                  token);
          case ReplyPosted e ->
              new News("reply", e.postId(), e.threadId(), e.groupId(), e.authorId(), token);
          default -> null;
        });
  }
}
